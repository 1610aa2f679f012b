import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { geometryOf, scaleOf } from './geometry.ts';
import { densityOf, densityPath } from './overview.ts';
import { wholeSpan } from './span.ts';

let columns: Columns;
beforeAll(() => {
  columns = realColumns();
});

it('counts every contact that passes exactly once, however its days are spread', () => {
  const flags = fc.array(fc.boolean(), { minLength: columns.contacts.count, maxLength: columns.contacts.count });
  fc.assert(
    fc.property(flags, fc.integer({ min: 250, max: 1500 }), (passes, width) => {
      const passing = Uint8Array.from(passes, Number);
      const scale = scaleOf(wholeSpan(columns), geometryOf(width));
      const density = densityOf(columns, passing, scale, Math.ceil(width / 4), 4);
      expect(density.reduce((a, b) => a + b, 0)).toBeCloseTo(
        passing.reduce((a, b) => a + b, 0),
        6,
      );
      const all = densityOf(columns, null, scale, Math.ceil(width / 4), 4);
      density.forEach((value, bin) => expect(value).toBeLessThanOrEqual(all[bin]! + 1e-9));
    }),
    { numRuns: 40 },
  );
});

it('draws one step for each bin', () => {
  expect(densityPath(Float64Array.of(0, 2, 1), 4, 20, 2)).toBe('M0 20L0.0 20.0H4.0L4.0 0.0H8.0L8.0 10.0H12.0V20Z');
  expect(densityPath(Float64Array.of(0), 4, 20, 0)).toBe('M0 20L0.0 20.0H4.0V20Z');
});
