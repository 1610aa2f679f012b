import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { Filter } from '../../explore/filter.ts';
import { anyClauses } from '../../explore/test-states.ts';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import type { Branch } from '../common/twin/outline.ts';
import { CELLS, gradesOf, statesToday } from './grades.ts';
import { matrixOutline } from './outline.ts';
import type { MatrixLine } from './outline.ts';
import { countsOf, spokenOf } from './sources.ts';

const columns = realColumns();
const { accounts, views } = columns;
const inside = (branch: Branch<MatrixLine>) => branch.children?.() ?? [];
const below = (branches: readonly Branch<MatrixLine>[]) => branches.flatMap(inside);

/** What passes any filter. */
const filtered = anyClauses(columns).map((clauses) => {
  const filter = new Filter(columns, () => new Uint8Array(columns.contacts.count).fill(1));
  for (const [key, clause] of Object.entries(clauses)) filter.update(key as keyof typeof clauses, clause);
  return { passes: filter.passing().accounts, states: filter.state };
});

describe('the matrix as text', () => {
  it('goes by grades from letters to digits to words', () => {
    const letters = matrixOutline(columns, statesToday(columns), new Uint8Array(accounts.count).fill(1), 'grades');
    expect(letters.map(({ key }) => key)).toEqual(LETTERS.filter((_, letter) => accounts.letter.includes(letter)));
    for (const digit of below(letters)) expect(DIGITS.map(String)).toContain(digit.key);
  });

  it('holds in each cell as many words as the picture counts', () => {
    fc.assert(
      fc.property(filtered, ({ passes, states }) => {
        const grades = gradesOf(columns, states, passes);
        const letters = matrixOutline(columns, states, passes, 'grades');
        const counted = new Int32Array(CELLS);
        for (const { about, holds } of below(letters))
          if (about.kind === 'digit') counted[about.letter * DIGITS.length + about.digit] = holds.length;
        expect([...counted]).toEqual(Array.from(grades.asserted, (n, cell) => n + grades.denied[cell]!));
        for (const letter of letters)
          expect(inside(letter).reduce((sum, { holds }) => sum + holds.length, 0)).toBe(letter.holds.length);
        for (const digit of below(letters)) expect(inside(digit)).toHaveLength(digit.holds.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['sources', 'channels'] as const)('arranged by %s holds as many claims as the picture counts', (matrix) => {
    fc.assert(
      fc.property(filtered, ({ passes, states }) => {
        const counts = countsOf(columns, matrix, passes);
        const sides = matrixOutline(columns, states, passes, matrix);
        expect(sides.map(({ key }) => views.sides.id.indexOf(key))).toEqual(
          sides.map(({ key }) => views.sides.id.indexOf(key)).toSorted((a, b) => a - b),
        );
        for (const side of sides) {
          expect(side.about).toMatchObject({ sources: inside(side).length });
          expect(inside(side).flatMap(({ holds }) => holds)).toEqual(side.holds);
        }
        for (const source of below(sides)) {
          expect(source.holds).toHaveLength(spokenOf(counts, views.sources.id.indexOf(source.key)));
          for (const column of inside(source)) {
            const entry = views.sources.id.indexOf(source.key) * counts.width + Number(column.key);
            expect(column.holds).toHaveLength(counts.claims[entry]!);
            expect(inside(column)).toHaveLength(column.holds.length);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
