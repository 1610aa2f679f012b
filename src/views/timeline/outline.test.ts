import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { Filter } from '../../explore/filter.ts';
import { anyClauses } from '../../explore/test-states.ts';
import { timelineOutline } from './outline.ts';
import type { TimelineLine } from './outline.ts';
import type { Branch } from '../common/twin/outline.ts';

const columns = realColumns();
const { channels, contacts } = columns.views;
const everything = new Uint8Array(columns.contacts.count).fill(1);
const inside = (branch: Branch<TimelineLine>) => branch.children?.() ?? [];

describe('the lanes as text', () => {
  it('stand in the order of the picture, with their whole totals', () => {
    const lanes = timelineOutline(columns, everything);
    expect(lanes.map(({ key }) => key)).toEqual(channels.id);
    for (const { about, holds } of lanes) expect(about).toMatchObject({ kind: 'lane', total: holds.length });
  });

  it('hold years in order, and those their contacts in time', () => {
    const track = timelineOutline(columns, everything).find(({ key }) => key === 'track-two')!;
    const years = inside(track);
    expect(years.map(({ key }) => key)).toEqual(years.map(({ key }) => key).toSorted());
    const april = years.find(({ key }) => key === '2023')!.children!().map(({ holds }) => contacts.id[holds[0]!]);
    expect(april).toContain('2023-04-24-haass-lavrov-new-york');
  });

  it('keep a lane of which nothing passes, without anything to unfold', () => {
    const none = timelineOutline(columns, new Uint8Array(columns.contacts.count));
    expect(none).toHaveLength(channels.id.length);
    for (const lane of none) expect([lane.holds, lane.children]).toEqual([[], undefined]);
  });

  it('count at every level what the sentence counts, under any filter', () => {
    fc.assert(
      fc.property(anyClauses(columns), (clauses) => {
        const filter = new Filter(columns, () => new Uint8Array(columns.contacts.count).fill(1));
        for (const [key, clause] of Object.entries(clauses)) filter.update(key as keyof typeof clauses, clause);
        const passing = filter.passing();
        const lanes = timelineOutline(columns, passing.contacts);
        const leaves = lanes.flatMap((lane) =>
          inside(lane).flatMap((year) => {
            expect(inside(year).map(({ holds }) => holds)).toEqual(year.holds.map((contact) => [contact]));
            return year.holds;
          }),
        );
        expect(leaves).toHaveLength(passing.count);
        expect(new Set(leaves).size).toBe(passing.count);
        expect(lanes.flatMap(({ holds }) => holds).every((contact) => passing.contacts[contact])).toBe(true);
        for (const lane of lanes)
          expect(
            inside(lane)
              .flatMap(({ holds }) => holds)
              .sort(),
          ).toEqual([...lane.holds].sort());
      }),
    );
  });
});
