import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { bestRemoval } from './best-removal.ts';
import { listOf } from './clauses.ts';
import { Ids } from './ids.ts';
import { matchTitles } from './match-titles.ts';
import { entriesOf, filterOf } from './test-naive.ts';
import { anyClauses } from './test-states.ts';

const columns = realColumns();
const ids = new Ids(columns.views);
const matcher = matchTitles(columns);

describe('the best removal', () => {
  it('is the clause without which most would pass', () => {
    fc.assert(
      fc.property(anyClauses(columns, 5), (clauses) => {
        const filter = filterOf(columns, matcher, clauses);
        const best = bestRemoval(filter);
        const counts = entriesOf(clauses).map(([key]) => filter.passing(key).count);
        expect(best?.count ?? 0).toBe(Math.max(0, ...counts));
        if (best) expect(filter.passing(best.key).count).toBe(best.count);
      }),
    );
  });

  it('is what was offered, where nothing of track two was', () => {
    const trackTwo = listOf([ids.row('channel', 'track-two')!])!;
    const offered = listOf([1])!;
    const filter = filterOf(columns, matcher, { channel: trackTwo, happened: offered });
    expect(filter.passing().count).toBe(0);
    expect(bestRemoval(filter)).toEqual({ key: 'happened', count: 21 });
  });

  it('is none where there is no clause, or no single one to blame', () => {
    expect(bestRemoval(filterOf(columns, matcher, {}))).toBeNull();
    const nothing = (text: string) => ({ q: { kind: 'text', text } }) as const;
    const filter = filterOf(columns, matcher, { ...nothing('zzzz'), lag: { kind: 'range', from: 5000, to: null } });
    expect(bestRemoval(filter)).toBeNull();
  });
});
