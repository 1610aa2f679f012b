import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { alongWay, reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { FEW, TALKS, testColumns } from './test-record.ts';
import type { TestContact } from './test-record.ts';
import { tally, tiesIn } from './ties.ts';

/** How one actor reaches another, all by name; contacts by title. */
function reached(
  columns: Columns,
  from: string,
  to: string,
  { asides = false, passes = (_: number): boolean => true } = {},
): { reach: Reach; direct: string[]; ways: string[]; through: string[][] } {
  const ties = tiesIn(columns);
  const { actors, contacts } = columns.views;
  const row = (name: string): number => {
    const found = actors.name.indexOf(name);
    if (found < 0) throw new Error(name);
    return found;
  };
  const passing = Uint8Array.from({ length: columns.contacts.count }, (_, contact) => Number(passes(contact)));
  const counted = tally(columns, ties, passing, (contact) => STANDINGS[contacts.standing[contact]![0]!]!);
  const isUsed = (tie: number): boolean => ties.kind[tie] === 'between' || (asides && ties.kind[tie] === 'aside');
  const reach = reachOf(columns, ties, counted, passing, isUsed, [row(from), row(to)]);
  return {
    reach,
    direct: reach.direct.contacts.map((contact) => contacts.title[contact]!),
    ways: reach.ways.map(({ via }) => via.map((actor) => actors.name[actor]!).join(', ')),
    through: reach.ways.map(({ throughout }) => throughout.map((contact) => contacts.title[contact]!)),
  };
}

describe('between two actors', () => {
  const small = (more: readonly TestContact[] = []) => testColumns(FEW, [...TALKS, ...more]);

  it('are their direct contacts, and the ways through third parties', () => {
    const { reach, direct, ways, through } = reached(small(), 'Ann', 'Boris');
    expect(direct).toEqual(['Ann and Boris', 'Ann and Boris']);
    expect(ways).toEqual(['Mona']);
    expect(reach).toMatchObject({ thirdParties: true, count: 1 });
    // One and the same contact makes both steps: Mona carried something.
    expect(through).toEqual([['Ann and Mona and Boris']]);
  });

  it('are ways whose steps are contacts apart', () => {
    const { reach, direct, ways, through } = reached(small(), 'Carl Cook', 'Dmitri Dee');
    expect(direct).toEqual([]);
    expect(ways).toEqual(['Nils']);
    expect(through).toEqual([[]]);
    expect(reach.ways[0]!.steps.map(({ contacts }) => contacts.length)).toEqual([1, 1]);
    expect(alongWay(reach.ways[0]!)).toEqual({ actors: reach.actors, ties: reach.ties });
  });

  it('may pass from one third party to another, and never a colleague of either', () => {
    const columns = testColumns(FEW, [
      { day: 18_000, who: [['Ann'], ['Mona']] },
      { day: 18_001, who: [['Mona'], ['Nils']] },
      { day: 18_002, who: [['Nils'], ['Boris']] },
      { day: 18_003, who: [['Ann'], ['Dmitri Dee']] },
      { day: 18_004, who: [['Carl Cook'], ['Dmitri Dee']] },
      { day: 18_005, who: [['Carl Cook'], ['Boris']] },
    ]);
    expect(reached(columns, 'Ann', 'Boris').ways).toEqual(['Mona, Nils']);
  });

  it('lead through anybody where no third party helps', () => {
    const columns = testColumns(FEW, [
      { day: 18_003, who: [['Ann'], ['Dmitri Dee']] },
      { day: 18_004, who: [['Carl Cook'], ['Dmitri Dee']] },
      { day: 18_005, who: [['Carl Cook'], ['Boris']] },
    ]);
    const { reach, ways } = reached(columns, 'Ann', 'Boris');
    expect(reach.thirdParties).toBe(false);
    expect(ways).toEqual(['Dmitri Dee, Carl Cook']);
  });

  it('count hosts and briefed parties on demand', () => {
    expect(reached(small(), 'Mona', 'Dmitri Dee').direct).toEqual([]);
    expect(reached(small(), 'Mona', 'Dmitri Dee', { asides: true }).direct).toEqual(['Ann and Dmitri Dee and Mona']);
  });

  it('are told within a side too', () => {
    expect(reached(small(), 'Ann', 'Carl Cook').direct).toEqual(['Ann and Carl Cook and Olha']);
    expect(reached(small(), 'Ann', 'Carl Cook').ways).toEqual(['Olha']);
  });

  it('are in what passes the filter alone', () => {
    const columns = small();
    const early = (contact: number): boolean => columns.contacts.from[contact]! < 18_250;
    expect(reached(columns, 'Ann', 'Boris', { passes: early })).toMatchObject({ ways: [] });
    const none = reached(columns, 'Ann', 'Boris', { passes: () => false });
    expect(none.direct).toEqual([]);
    expect(none.reach).toMatchObject({ count: 0, thirdParties: false });
    expect([...none.reach.actors]).toEqual(none.reach.path);
  });

  it('put first what one contact makes, then what has the most contacts', () => {
    const more: TestContact[] = [1, 2, 3].flatMap((day) => [
      { day: 18_800 + day, who: [['Ann'], ['Nils']] },
      { day: 18_900 + day, who: [['Nils'], ['Boris']] },
    ]);
    expect(reached(small(more), 'Ann', 'Boris').ways).toEqual(['Mona', 'Nils']);
    const apart = testColumns(FEW, [
      ...more,
      { day: 18_000, who: [['Ann'], ['Mona']] },
      { day: 18_001, who: [['Mona'], ['Boris']] },
    ]);
    expect(reached(apart, 'Ann', 'Boris').ways).toEqual(['Nils', 'Mona']);
  });
});

describe('on the shipped record', () => {
  it('Washington reaches Moscow without Washington', () => {
    const columns = realColumns();
    const { side } = columns.views.actors;
    const { reach, direct } = reached(columns, 'United States', 'Russia');
    expect(direct.length).toBeGreaterThan(0);
    expect(reach.thirdParties).toBe(true);
    expect(reach.ways.length).toBeGreaterThanOrEqual(3);
    for (const { via, throughout } of reach.ways) {
      expect(via.map((actor) => side[actor])).not.toContain(side[reach.path[0]]);
      expect(via.map((actor) => side[actor])).not.toContain(side[reach.path[1]]);
      expect(throughout.length).toBeGreaterThan(0);
    }
  });
});
