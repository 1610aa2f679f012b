import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import { partiesOf } from '../../explore/judgement.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import { changedWords } from '../../record/traits.ts';
import { voiceOf } from '../../record/word.ts';

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

/** The first word of each run of the same stance. */
const runs = (words: readonly AccountWord[]): Turn =>
  words.filter((word, i) => i === 0 || word.stance !== words[i - 1]!.stance);
