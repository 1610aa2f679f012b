import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import {
  addCell,
  clausesWith,
  GRADES,
  isChosen,
  isEmpty,
  isSelected,
  NOTHING,
  pickCell,
  rectangle,
  selectionOf,
  toggleLine,
  united,
} from './selection.ts';
import type { Selection } from './selection.ts';

const letter = fc.nat(LETTERS.length - 1);
const digit = fc.nat(DIGITS.length - 1);
const axis = fc.option(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 }));
const anySelection: fc.Arbitrary<Selection> = fc.record({ rows: axis, columns: axis });

const cells = (selection: Selection): string[] =>
  LETTERS.flatMap((_, row) => DIGITS.map((__, column) => [row, column] as const))
    .filter(([row, column]) => isSelected(selection, row, column))
    .map(([row, column]) => `${LETTERS[row]!}${DIGITS[column]!}`);

const grade = (name: string) => [LETTERS.indexOf(name[0] as 'A'), Number(name[1]) - 1] as const;
const press = (selection: Selection, names: readonly string[]): Selection =>
  names.reduce((one, name) => addCell(one, ...grade(name)), selection);

describe('a click on a cell', () => {
  test('selects it alone, and again frees both axes', () => {
    fc.assert(
      fc.property(anySelection, letter, digit, (selection, row, column) => {
        const picked = pickCell(selection, row, column);
        if (isEmpty(picked)) expect(selection).toEqual({ rows: [row], columns: [column] });
        else expect(cells(picked)).toEqual([`${LETTERS[row]!}${DIGITS[column]!}`]);
        expect(isEmpty(pickCell({ rows: [row], columns: [column] }, row, column))).toBe(true);
      }),
    );
  });
});

describe('Ctrl and a click', () => {
  test.each([
    [['B2'], ['B2']],
    [
      ['B2', 'B3'],
      ['B2', 'B3'],
    ],
    [
      ['B2', 'C3'],
      ['B2', 'B3', 'C2', 'C3'],
    ],
    [['B2', 'C3', 'C3'], ['B2']],
    [['B2', 'B3', 'B3'], ['B2']],
    [['B2', 'B2'], []],
  ])('%j selects %j', (pressed, expected) => {
    expect(cells(press(NOTHING, pressed))).toEqual(expected);
  });

  test('adds its letter and digit to the product and nothing else', () => {
    fc.assert(
      fc.property(anySelection, letter, digit, (selection, row, column) => {
        fc.pre(!isSelected(selection, row, column));
        const more = addCell(selection, row, column);
        expect(isSelected(more, row, column)).toBe(true);
        if (isEmpty(selection)) return;
        expect(cells(more)).toEqual(expect.arrayContaining(cells(selection)));
        expect(more.rows === null).toBe(selection.rows === null);
        expect(more.columns === null).toBe(selection.columns === null);
      }),
    );
  });

  test('on a selected cell takes it away', () => {
    fc.assert(
      fc.property(anySelection, letter, digit, (selection, row, column) => {
        fc.pre(isSelected(selection, row, column));
        expect(isSelected(addCell(selection, row, column), row, column)).toBe(false);
      }),
    );
  });
});

describe('a press on a line', () => {
  test('chooses it, again takes it away, and leaves the other axis alone', () => {
    fc.assert(
      fc.property(anySelection, letter, (selection, row) => {
        const place = { letter: row, digit: null };
        const once = toggleLine(selection, place);
        expect(once.columns).toBe(selection.columns);
        const all = once.rows === null;
        expect(all || isChosen(once, place) !== isChosen(selection, place)).toBe(true);
      }),
    );
  });

  test('all lines of an axis are no selection', () => {
    const all = LETTERS.reduce<Selection>((one, _, row) => toggleLine(one, { letter: row, digit: null }), NOTHING);
    expect(all).toEqual(NOTHING);
  });
});

describe('a dragged rectangle', () => {
  test('is the same from any corner, and the whole matrix is no selection', () => {
    fc.assert(
      fc.property(letter, digit, letter, digit, (row, column, otherRow, otherColumn) => {
        const one = { letter: row, digit: column };
        const other = { letter: otherRow, digit: otherColumn };
        expect(rectangle(other, one)).toEqual(rectangle(one, other));
        expect(rectangle({ letter: row, digit: otherColumn }, { letter: otherRow, digit: column })).toEqual(
          rectangle(one, other),
        );
      }),
    );
    expect(rectangle({ letter: 5, digit: 0 }, { letter: 0, digit: 5 })).toEqual(NOTHING);
    expect(cells(rectangle({ letter: 3, digit: 4 }, { letter: 2, digit: 3 }))).toEqual(['C4', 'C5', 'D4', 'D5']);
  });
});

describe('two selections together', () => {
  test('hold both, and a free axis stays free', () => {
    fc.assert(
      fc.property(anySelection, anySelection, (one, other) => {
        const sum = united(one, other);
        if (isEmpty(one)) expect(sum).toBe(other);
        else {
          if (!isEmpty(sum)) expect(cells(sum)).toEqual(expect.arrayContaining([...cells(one), ...cells(other)]));
          expect(sum.rows === null).toBe(one.rows === null || other.rows === null);
          expect(sum.columns === null).toBe(one.columns === null || other.columns === null);
        }
      }),
    );
  });
});

test('clauses hold a selection and keep the others', () => {
  const others = { channel: { kind: 'list', values: [1] } } as const;
  fc.assert(
    fc.property(anySelection, (selection) => {
      const clauses = clausesWith({ ...others, reliability: { kind: 'list', values: [0] } }, GRADES, selection);
      const sorted = (values: readonly number[] | null) => values && [...values].sort((a, b) => a - b);
      expect(selectionOf(clauses, GRADES)).toEqual({
        rows: sorted(selection.rows),
        columns: sorted(selection.columns),
      });
      expect(clauses.channel).toEqual(others.channel);
      expect(Object.keys(clauses)).toHaveLength(
        1 + Number(selection.rows !== null) + Number(selection.columns !== null),
      );
    }),
  );
});
