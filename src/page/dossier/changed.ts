import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import { partiesOf } from '../../explore/judgement.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { Day } from '../../record/day.ts';
import { changedWords } from '../../record/traits.ts';
import { voiceOf } from '../../record/word.ts';
import type { Text } from '../../text/text.ts';
import { wordsOnClaim } from './words-on-claim.ts';

/** A source, or a government's voice through its sources, that first said one thing and then the other, oldest first. */
export type Turn = readonly AccountWord[];

/** Who changed their word on a claim: for each the first word and every word that turned it. */
export function turnsOf(columns: Columns, words: readonly AccountWord[]): Turn[] {
  const parties = partiesOf(columns);
  const voices = group(changedWords(words, parties), (word) => voiceOf(word, parties));
  return [...voices.values()].flatMap((voice) => {
    const turn = runs(voice);
    return turn.length > 1 ? [turn] : [];
  });
}

export interface ClaimTurn {
  readonly contact: number;
  readonly claim: number;
  readonly turn: Turn;
}

/**
 * Where a source changed its word, or turned or was turned from by another of the same government, as known on a day
 * (null: today).
 */
export function turnsOfSource(columns: Columns, source: number, asof: Day | null): ClaimTurn[] {
  const { accounts } = columns;
  const claims = new Set([...accounts.claim].filter((_, row) => accounts.source[row] === source));
  return [...claims].flatMap((claim) =>
    turnsOf(columns, wordsOnClaim(columns, claim, asof))
      .filter((turn) => turn.some(({ account }) => accounts.source[account] === source))
      .map((turn) => ({ contact: columns.claims.contact[claim]!, claim, turn })),
  );
}

/** The first word of each run of the same stance. */
const runs = (words: readonly AccountWord[]): Turn =>
  words.filter((word, i) => i === 0 || word.stance !== words[i - 1]!.stance);

/** A change of word in one sentence, with the date of each: of one source by its name, of a government by its side. */
export function turnInWords(columns: Columns, turn: Turn, dateOf: (account: number) => string, text: Text): string {
  const { sources, sides } = columns.views;
  const nameOf = ({ account }: AccountWord): string => sources.name[columns.accounts.source[account]!]!;
  const first = turn[0]!;
  const alone = turn.every(({ source }) => source === first.source);
  const turns = turn
    .map((word) => {
      const key = `dossier.changed.turn.${word.stance === 'denies' ? 'denies' : 'asserts'}` as const;
      const date = dateOf(word.account);
      return alone ? text.t(key, { date }) : text.t(`${key}.by`, { date, source: nameOf(word) });
    })
    .reduce((before, rest) => text.t('dossier.changed.then', { first: before, rest }));
  return alone
    ? text.t('dossier.changed.by-source', { source: nameOf(first), turns })
    : text.t('dossier.changed.by-side', { side: sides.name[sides.id.indexOf(first.side)]!, turns });
}
