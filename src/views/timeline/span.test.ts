import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometryOf } from './geometry.ts';
import { clauseOf, lengthOf, moved, SHORTEST, spanOf, zoomed } from './span.ts';
import type { Span } from './span.ts';
import { spanUnder, transformOf } from './zoomable.ts';

const WHOLE: Span = { from: 18628, to: 20539 };
const within = fc
  .tuple(fc.integer({ min: WHOLE.from, max: WHOLE.to - SHORTEST }), fc.integer({ min: SHORTEST, max: 2000 }))
  .map(([from, length]): Span => ({ from, to: Math.min(from + length, WHOLE.to) }));

describe('the span in view and the time clause', () => {
  it('tell the same in both directions', () => {
    fc.assert(
      fc.property(within, (span) => {
        expect(spanOf(clauseOf(span, WHOLE) ?? undefined, WHOLE)).toEqual(span);
      }),
    );
  });

  it.each([
    ['nothing', undefined, WHOLE],
    ['an open start', { from: null, to: 19000 }, { from: WHOLE.from, to: 19001 }],
    ['an open end', { from: 19000, to: null }, { from: 19000, to: WHOLE.to }],
    ['more than the record', { from: 0, to: 19000 }, { from: WHOLE.from, to: 19001 }],
    ['days outside the record', { from: 100, to: 200 }, { from: 100, to: 201 }],
    ['all before a day outside the record', { from: null, to: 200 }, { from: 200, to: 201 }],
    ['all after a day outside the record', { from: 30000, to: null }, { from: 30000, to: 30001 }],
  ])('show %s', (_, range, span) => {
    expect(spanOf(range && { kind: 'range', ...range }, WHOLE)).toEqual(span);
  });

  it('is no clause where all of the record is in view, and leaves an end open that is the record’s', () => {
    expect(clauseOf({ from: 18628.2, to: 20538.9 }, WHOLE)).toBeNull();
    expect(clauseOf({ from: 18628, to: 19000 }, WHOLE)).toEqual({ kind: 'range', from: null, to: 18999 });
    expect(clauseOf({ from: 19000.4, to: 19000.5 }, WHOLE)).toEqual({ kind: 'range', from: 19000, to: 19000 });
  });
});

it('zooms around a day that keeps its place, and neither leaves the record nor gets shorter than may be', () => {
  const factor = fc.double({ min: 0.1, max: 8, noNaN: true });
  fc.assert(
    fc.property(within, factor, fc.double({ min: 0, max: 1, noNaN: true }), (span, by, at) => {
      const around = span.from + at * lengthOf(span);
      const next = zoomed(span, by, WHOLE, around);
      expect(next.from).toBeGreaterThanOrEqual(WHOLE.from);
      expect(next.to).toBeLessThanOrEqual(WHOLE.to + 1e-6);
      expect(lengthOf(next)).toBeGreaterThanOrEqual(Math.min(SHORTEST, lengthOf(WHOLE)) - 1e-6);
      if (by < 1) expect((around - next.from) / lengthOf(next)).toBeCloseTo(at, 6);
    }),
  );
});

it('moves without changing its length, up to the ends of the record', () => {
  fc.assert(
    fc.property(within, fc.integer({ min: -3000, max: 3000 }), (span, days) => {
      const next = moved(span, days, WHOLE);
      expect(lengthOf(next)).toBe(lengthOf(span));
      expect(next.from).toBeGreaterThanOrEqual(WHOLE.from);
      expect(next.to).toBeLessThanOrEqual(WHOLE.to);
    }),
  );
});

it('is the same span under the transform that d3 gives it', () => {
  const geometry = geometryOf(1128);
  fc.assert(
    fc.property(within, (span) => {
      const back = spanUnder(transformOf(span, WHOLE, geometry), WHOLE, geometry);
      expect(back.from).toBeCloseTo(span.from, 5);
      expect(back.to).toBeCloseTo(span.to, 5);
    }),
  );
});
