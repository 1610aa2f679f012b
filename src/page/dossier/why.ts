import { partiesOf } from '../../explore/judgement.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Credibility, CredibilityBranch } from '../../record/credibility.ts';
import { SOURCE_KINDS } from '../../record/vocabulary.ts';
import type { Letter } from '../../record/vocabulary.ts';
import { isOnRecord, voiceOf } from '../../record/word.ts';
import type { Word } from '../../record/word.ts';
import type { MessageKey, Text } from '../../text/text.ts';
import { sourcesInWords } from '../../text/sources.ts';
import { forAndAgainst } from '../../text/standing-reason.ts';

/** Why a claim has its digit, in one sentence. */
export function gradeReason(columns: Columns, grade: Credibility<AccountWord>, text: Text): string {
  const { branch, deciding } = grade;
  const key = `why.credibility.${branch}` satisfies MessageKey & `why.credibility.${CredibilityBranch}`;
  return text.t(key, {
    sources: sourcesInWords(columns, deciding, text),
    count: new Set(deciding.map(({ source }) => source)).size,
    ...forAndAgainst(columns, deciding, text),
  });
}

/** That the occurrence of the contact capped the grade, where it did; null elsewhere. */
export function capReason({ digit, uncapped }: Credibility<AccountWord>, text: Text): string | null {
  if (uncapped === undefined) return null;
  return text.t('why.capped', { digit, own: uncapped, word: text.t(`digit.${uncapped}`) });
}

/** Whether words of a source with a letter count as on record, and as whose voice. */
export function voiceReason(columns: Columns, source: number, letter: Letter, text: Text): string {
  const { sources, sides } = columns.views;
  const side = sources.side[source]!;
  const word: Word = {
    source: sources.id[source]!,
    side: sides.id[side]!,
    kind: SOURCE_KINDS[sources.kind[source]!]!,
    joint: sources.joint[source] === 1,
    letter,
    stance: 'asserts',
    known: 0,
  };
  if (letter === 'F') return text.t('why.letter.unjudged');
  if (!isOnRecord(word)) return text.t('why.letter.off-record');
  if (word.joint) return text.t('why.letter.joint');
  return voiceOf(word, partiesOf(columns)) === word.source
    ? text.t('why.letter.on-record')
    : text.t('why.letter.government', { side: sides.name[side]! });
}
