import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWords, asserts, denies, FRIDAY, PARTIES, THURSDAY } from '../../../record/testing.ts';
import { DIGITS, LETTERS } from '../../../record/vocabulary.ts';
import { cellName, cellOf, inCommon, movedBy, standingFor } from './grades.ts';
import type { Cell } from './grades.ts';

describe('where the record has a claim', () => {
  it.each([
    ['the best letter of those who assert it', [asserts('us-insider'), asserts('us-office')], 'B2'],
    ['not that of who denies it', [asserts('us-insider'), denies('russia-office')], 'D2'],
    ['a document before an office', [asserts('russia-office'), asserts('us-document')], 'A2'],
    [
      'by last words: a word taken back counts no more',
      [asserts('us-insider', { known: THURSDAY }), asserts('us-office'), denies('us-spokesman', { known: FRIDAY })],
      'D2',
    ],
    ['F where nobody asserts it', [denies('russia-office')], 'F2'],
  ] as const)('%s', (_, words, cell) => {
    expect(cellName(cellOf(words, 2, PARTIES))).toBe(cell);
  });

  it('each source stands there once, best letters first', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const letters = standingFor(words, PARTIES).map(({ letter }) => LETTERS.indexOf(letter));
        expect(letters).toEqual([...letters].sort((a, b) => a - b));
        const named = standingFor(words, PARTIES).map(({ source, letter }) => source + letter);
        expect(named).toEqual([...new Set(named)]);
      }),
    );
  });
});

it.each([
  ['B2', 'B2', 'both'],
  ['B2', 'B3', 'letter'],
  ['B2', 'C2', 'digit'],
  ['B2', 'C3', 'none'],
] as const)('%s and %s have %s in common', (one, other, same) => {
  const cell = (name: string): Cell => ({ letter: name[0] as Cell['letter'], digit: Number(name[1]) as Cell['digit'] });
  expect(inCommon(cell(one), cell(other))).toBe(same);
});

describe('keys', () => {
  it.each([
    ['ArrowRight', 'B3'],
    ['ArrowLeft', 'B1'],
    ['ArrowUp', 'A2'],
    ['ArrowDown', 'C2'],
    ['Home', 'B1'],
    ['End', 'B6'],
  ])('%s leads from B2 to %s', (key, cell) => {
    expect(cellName(movedBy(key, { letter: 'B', digit: 2 })!)).toBe(cell);
  });

  it('lead nowhere but into the matrix', () => {
    const anyCell = fc.record({ letter: fc.constantFrom(...LETTERS), digit: fc.constantFrom(...DIGITS) });
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(anyCell, fc.array(keys), (from, pressed) => {
        const to = pressed.reduce<Cell>((cell, key) => movedBy(key, cell)!, from);
        expect(LETTERS).toContain(to.letter);
        expect(DIGITS).toContain(to.digit);
      }),
    );
    expect(movedBy('a', { letter: 'B', digit: 2 })).toBeNull();
  });
});
