import { DIGITS, LETTERS } from '../../../record/vocabulary.ts';
import type { Digit, Letter } from '../../../record/vocabulary.ts';
import { lastWords } from '../../../record/word.ts';
import type { Parties, Word } from '../../../record/word.ts';

/** A place in the matrix: the letter of a claim's best source and the claim's digit. */
export interface Cell {
  readonly letter: Letter;
  readonly digit: Digit;
}

/** `B2`. */
export const cellName = ({ letter, digit }: Cell): string => `${letter}${String(digit)}`;

export const isSame = (one: Cell | null, other: Cell | null): boolean =>
  one?.letter === other?.letter && one?.digit === other?.digit;

/** The words on a claim whose voices still assert it, one of each source and letter, best letters first. */
export function standingFor<W extends Word>(words: readonly W[], parties: Parties): W[] {
  const asserting = lastWords(words, parties).filter(({ stance }) => stance === 'asserts');
  const once = new Map(asserting.map((word) => [`${word.source} ${word.letter}`, word]));
  return [...once.values()].sort((a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter));
}

/** Where the record has a claim: the best letter of those whose word is for it, F where nobody's is. */
export const cellOf = (words: readonly Word[], digit: Digit, parties: Parties): Cell => ({
  letter: standingFor(words, parties)[0]?.letter ?? 'F',
  digit,
});

/** What a placing has in common with the record's. */
export function inCommon(placed: Cell, record: Cell): 'both' | 'letter' | 'digit' | 'none' {
  const letter = placed.letter === record.letter;
  const digit = placed.digit === record.digit;
  if (letter && digit) return 'both';
  return letter ? 'letter' : digit ? 'digit' : 'none';
}

/** The cell that a key leads to, staying within the matrix; null for keys that lead nowhere. */
export function movedBy(key: string, { letter, digit }: Cell): Cell | null {
  const row = LETTERS.indexOf(letter);
  const column = DIGITS.indexOf(digit);
  const at = (y: number, x: number): Cell => ({
    letter: LETTERS[Math.max(0, Math.min(LETTERS.length - 1, y))]!,
    digit: DIGITS[Math.max(0, Math.min(DIGITS.length - 1, x))]!,
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, DIGITS.length - 1);
    default:
      return null;
  }
}
