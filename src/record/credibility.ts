import { LETTERS } from './vocabulary.ts';
import type { Digit, Letter } from './vocabulary.ts';
import { isOnRecord, lastWords, sideOf, voiceOf } from './word.ts';
import type { Parties, Word } from './word.ts';

/** Which branch of the rule gave a claim its digit; the interface explains the grade by it. */
export type CredibilityBranch =
  | 'no-letter'
  | 'denied-improbable'
  | 'denied-doubtful'
  | 'two-sides'
  | 'joint'
  | 'record-and-second'
  | 'record-alone'
  | 'letter-c'
  | 'two-voices'
  | 'one-voice';

export interface Credibility<W extends Word = Word> {
  readonly digit: Digit;
  readonly branch: CredibilityBranch;
  /** The words that decided it. */
  readonly deciding: readonly W[];
  /** The digit before the cap by the contact's occurrence, where that cap lowered it. */
  readonly uncapped?: Digit;
}

const rank = (letter: Letter): number => LETTERS.indexOf(letter);
const best = (words: readonly Word[]): number => Math.min(...words.map((word) => rank(word.letter)));

/** Credibility of one claim from the words on it that are public (NATO 1–6, design §2), before the cap. */
export function gradeClaim<W extends Word>(words: readonly W[], parties: Parties): Credibility<W> {
  const last = lastWords(words, parties);
  const asserting = last.filter((word) => word.stance === 'asserts');
  const denying = last.filter((word) => word.stance === 'denies');
  const lettered = asserting.filter((word) => word.letter !== 'F');
  if (lettered.length === 0) return { digit: 6, branch: 'no-letter', deciding: asserting };

  const voices = new Set(asserting.map((word) => voiceOf(word, parties)));
  const deniers = new Set(denying.map((word) => voiceOf(word, parties)));
  if (deniers.size > 0) {
    const weak = voices.size === 1 && best(asserting) >= rank('D');
    const improbable = weak && deniers.size >= 2 && best(denying) <= rank('B');
    return improbable
      ? { digit: 5, branch: 'denied-improbable', deciding: [...asserting, ...denying] }
      : { digit: 4, branch: 'denied-doubtful', deciding: [...asserting, ...denying] };
  }

  const onRecord = asserting.filter(isOnRecord);
  const joint = onRecord.filter((word) => word.joint);
  if (joint.length > 0) return { digit: 1, branch: 'joint', deciding: joint };
  if (new Set(onRecord.map((word) => sideOf(word, parties))).size > 1)
    return { digit: 1, branch: 'two-sides', deciding: onRecord };
  if (onRecord.length > 0)
    return voices.size > 1
      ? { digit: 2, branch: 'record-and-second', deciding: asserting }
      : { digit: 3, branch: 'record-alone', deciding: onRecord };
  const atLeastC = asserting.filter((word) => rank(word.letter) <= rank('C'));
  if (atLeastC.length > 0) return { digit: 3, branch: 'letter-c', deciding: atLeastC };
  if (voices.size > 1) return { digit: 3, branch: 'two-voices', deciding: asserting };
  return { digit: 4, branch: 'one-voice', deciding: asserting };
}

/** The best digit of a contact's occurrence claims that caps all its claims; 6 caps nothing, 1 where none caps. */
export function capOf(occurrence: readonly Digit[]): Digit {
  const graded = occurrence.filter((digit) => digit !== 6);
  return graded.length === 0 ? 1 : (Math.min(...graded) as Digit);
}

/** A grade after the cap: a claim is never better than the best-graded occurrence claim of its contact. */
export function capped<W extends Word>(grade: Credibility<W>, cap: Digit): Credibility<W> {
  return grade.digit >= cap ? grade : { ...grade, digit: cap, uncapped: grade.digit };
}
