import { partiesOf, wordOf } from '../../explore/judgement.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { hasTrait } from '../../record/pack.ts';
import { changedWords } from '../../record/traits.ts';
import { TRAITS } from '../../record/vocabulary.ts';
import { lastWords, voiceOf } from '../../record/word.ts';
import type { Word } from '../../record/word.ts';

const CHANGED = TRAITS.indexOf('changed');

/**
 * 1 for each assertion or denial of which the source, or the government it speaks for, has since said the opposite, as
 * known on a day (null: today). `states` are the packed states of the claims on that day.
 */
export function takenBack(columns: Columns, states: Uint8Array, day: Day | null): Uint8Array {
  const parties = partiesOf(columns);
  const { accounts, claims } = columns;
  const taken = new Uint8Array(accounts.count);
  for (let claim = 0; claim < claims.count; claim++) {
    if (!hasTrait(states[claim]!, CHANGED)) continue;
    const words = [];
    for (let k = claims.accountStart[claim]!; k < claims.accountStart[claim + 1]!; k++)
      if (day === null || accounts.known[k]! <= day) words.push(wordOf(columns, k));
    const said = (word: Word): string => `${voiceOf(word, parties)} ${word.stance}`;
    const last = new Set(lastWords(words, parties).map(said));
    for (const word of changedWords(words, parties)) if (!last.has(said(word))) taken[word.account] = 1;
  }
  return taken;
}
