import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { Filter } from '../../explore/filter.ts';
import { anyClauses } from '../../explore/test-states.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Branch } from '../common/twin/outline.ts';
import { networkOutline, tieRowsOf } from './outline.ts';
import type { NetworkLine } from './outline.ts';
import { FEW, TALKS, testColumns } from './test-record.ts';
import { tally, tiesIn } from './ties.ts';

function outlineOf(columns: Columns, passes: Uint8Array, asides = false) {
  const ties = tiesIn(columns);
  const passing = tally(columns, ties, passes, () => STANDINGS[0]);
  const isUsed = (tie: number): boolean => ties.kind[tie] === 'between' || (asides && ties.kind[tie] === 'aside');
  return networkOutline(columns, passes, (actor) => tieRowsOf(columns, { ties, passing, isUsed }, passes, actor));
}

const inside = (branch: Branch<NetworkLine>) => branch.children?.() ?? [];
const everyone = (columns: Columns) => new Uint8Array(columns.contacts.count).fill(1);
const shown = (branches: readonly Branch<NetworkLine>[]) => branches.map(({ key, holds }) => `${key} ${holds.length}`);

describe('the network as text', () => {
  const few = testColumns(FEW, TALKS);

  it('goes from sides to actors to ties, those of most contacts first', () => {
    const sides = outlineOf(few, everyone(few));
    expect(shown(sides)).toEqual(['here 6', 'there 5', 'below 1', 'others 4']);
    const here = inside(sides[0]!);
    expect(shown(here)).toEqual(['ann 5', 'carl-cook 2']);
    expect(shown(inside(here[0]!))).toEqual(['boris 2', 'carl-cook 1', 'dmitri-dee 1', 'mona 1', 'olha 1']);
  });

  it('has hosts and briefed parties tied on demand', () => {
    const mona = (asides: boolean) =>
      inside(outlineOf(few, everyone(few), asides)[3]!).find(({ key }) => key === 'mona')!;
    expect(shown(inside(mona(false)))).toEqual(['ann 1', 'boris 1', 'no tie 1']);
    expect(shown(inside(mona(true)))).toEqual(['ann 2', 'boris 1', 'dmitri-dee 1']);
  });

  it('holds at every level what the sentence counts, under any filter', () => {
    const columns = realColumns();
    fc.assert(
      fc.property(anyClauses(columns), fc.boolean(), (clauses, asides) => {
        const filter = new Filter(columns, () => everyone(columns));
        for (const [key, clause] of Object.entries(clauses)) filter.update(key as keyof typeof clauses, clause);
        const passing = filter.passing();
        const sides = outlineOf(columns, passing.contacts, asides);
        expect(new Set(sides.flatMap(({ holds }) => holds)).size).toBe(passing.count);
        const same = (branch: Branch<NetworkLine>, below: readonly Branch<NetworkLine>[]) =>
          expect(new Set(below.flatMap(({ holds }) => holds))).toEqual(new Set(branch.holds));
        for (const side of sides.filter(({ about }) => about.kind === 'side')) {
          expect(side.about).toMatchObject({ actors: inside(side).length });
          same(side, inside(side));
          for (const actor of inside(side)) {
            same(actor, inside(actor));
            for (const tie of inside(actor)) same(tie, inside(tie));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
