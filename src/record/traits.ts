import { group } from 'd3';
import type { Trait } from './vocabulary.ts';
import { lastWords, voiceOf } from './word.ts';
import type { Parties, Word } from './word.ts';

/**
 * Traits of a claim from the words on it that are public: `contested`, one voice's last word is for it and one's
 * against; `one-side`, all who assert it speak for one and the same principal side; `changed`, a source or a voice has
 * both asserted and denied it on different days.
 */
export function traitsOf(words: readonly Word[], parties: Parties): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  const last = lastWords(words, parties);
  const asserting = last.filter((word) => word.stance === 'asserts');
  if (asserting.length > 0 && last.some((word) => word.stance === 'denies')) traits.add('contested');
  const [side, ...otherSides] = new Set(asserting.map((word) => word.side));
  const toldByOne = side !== undefined && otherSides.length === 0 && !asserting.some((word) => word.joint);
  if (toldByOne && parties.principals.includes(side)) traits.add('one-side');
  if (changedWords(words, parties).length > 0) traits.add('changed');
  return traits;
}

/** The assertions and denials of every source or voice that said both, on different days, oldest first. */
export function changedWords<W extends Word>(words: readonly W[], parties: Parties): W[] {
  const spoken = words.filter((word) => word.stance === 'asserts' || word.stance === 'denies');
  const turned = (key: (word: W) => string) => {
    const groups = group(spoken, key);
    return new Set([...groups].filter(([, group]) => turns(group)).map(([name]) => name));
  };
  const sources = turned((word) => word.source);
  const voices = turned((word) => voiceOf(word, parties));
  return spoken
    .filter((word) => sources.has(word.source) || voices.has(voiceOf(word, parties)))
    .sort((a, b) => a.known - b.known);
}

const turns = (words: readonly Word[]): boolean =>
  words.some((one) => words.some((two) => one.stance !== two.stance && one.known !== two.known));
