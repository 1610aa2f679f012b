import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchOf } from './window.ts';

test('a stretch covers what is seen, lies in the list, and does not grow with it', () => {
  const size = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(
      size,
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 20, max: 200 }),
      size,
      (top, height, row, count) => {
        const { first, end } = stretchOf(top, height, row, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / row) + 18);
        const seenFirst = Math.floor(top / row);
        const seenEnd = Math.min(count, Math.ceil((top + height) / row));
        if (seenFirst < seenEnd) {
          expect(first).toBeLessThanOrEqual(seenFirst);
          expect(end).toBeGreaterThanOrEqual(seenEnd);
        }
      },
    ),
  );
});
