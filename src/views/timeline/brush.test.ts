import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, printDay } from '../../record/day.ts';
import { dragged, gripAt, jumped, keyed } from './brush.ts';
import { lengthOf, SHORTEST } from './span.ts';
import type { Span } from './span.ts';
import { typedSpan } from './typed-days.ts';

const WHOLE: Span = { from: parseDay('2021-01-01'), to: parseDay('2026-03-27') };
const span = (from: string, last: string): Span => ({ from: parseDay(from), to: parseDay(last) + 1 });
const anySpan = fc
  .tuple(fc.integer({ min: WHOLE.from, max: WHOLE.to - 1 }), fc.integer({ min: 1, max: 2000 }))
  .map(([from, length]): Span => ({ from, to: Math.min(from + length, WHOLE.to) }));
const anyDay = fc.double({ min: WHOLE.from - 500, max: WHOLE.to + 500, noNaN: true });

describe('the window of the overview', () => {
  it('stays inside the record and never gets too short, however it is dragged', () => {
    const grip = fc.constantFrom('from', 'to', 'window', 'new' as const);
    fc.assert(
      fc.property(anySpan, grip, anyDay, anyDay, (held, by, day, now) => {
        const next = dragged({ grip: by, day, span: held }, now, WHOLE);
        expect(next.from).toBeGreaterThanOrEqual(WHOLE.from - 1e-6);
        expect(next.to).toBeLessThanOrEqual(WHOLE.to + 1e-6);
        expect(lengthOf(next)).toBeGreaterThanOrEqual(SHORTEST - 1e-6);
        if (by === 'window') expect(lengthOf(next)).toBeCloseTo(lengthOf(held), 6);
      }),
    );
  });

  it('follows the edge that is held, and lets it pass the other one', () => {
    const year = span('2023-01-01', '2023-12-31');
    expect(dragged({ grip: 'from', day: 0, span: year }, 31, WHOLE)).toEqual({ from: year.from + 31, to: year.to });
    expect(dragged({ grip: 'from', day: 0, span: year }, 400, WHOLE)).toEqual({ from: year.to, to: year.from + 400 });
  });

  it('is taken hold of inside, and drawn anew outside or where it is the whole record', () => {
    const year = span('2023-01-01', '2023-12-31');
    expect(gripAt(year.from + 3, year, WHOLE)).toBe('window');
    expect(gripAt(year.to + 3, year, WHOLE)).toBe('new');
    expect(gripAt(year.from, WHOLE, WHOLE)).toBe('new');
  });

  it('goes to where it is pressed, as long as before', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: WHOLE.from, max: WHOLE.to }), (held, day) => {
        const next = jumped(day, held, WHOLE);
        expect(lengthOf(next)).toBe(lengthOf(held));
        expect(next.from <= day && day <= next.to).toBe(true);
      }),
    );
  });

  it.each([
    ['from', 'PageDown', false, '2022-01-01', '2023-12-31'],
    ['from', 'ArrowRight', true, '2023-01-02', '2023-12-31'],
    ['from', 'Home', false, '2021-01-01', '2023-12-31'],
    ['from', 'End', false, '2023-12-31', '2023-12-31'],
    ['to', 'ArrowLeft', true, '2023-01-01', '2023-12-30'],
    ['to', 'End', false, '2023-01-01', '2026-03-26'],
    ['window', 'ArrowRight', true, '2023-01-02', '2024-01-01'],
    ['window', 'Home', false, '2021-01-01', '2021-12-31'],
    ['window', 'End', false, '2025-03-27', '2026-03-26'],
  ] as const)('%s by %s (Shift: %s) leads to %s – %s', (grip, key, shift, from, last) => {
    const next = keyed(grip, key, shift, span('2023-01-01', '2023-12-31'), WHOLE);
    expect([printDay(Math.round(next!.from)), printDay(Math.round(next!.to) - 1)]).toEqual([from, last]);
  });

  it('leaves other keys alone', () => {
    expect(keyed('window', 'Tab', false, WHOLE, WHOLE)).toBeNull();
  });
});

describe('a typed date', () => {
  const now = span('2023-03-01', '2023-05-31');
  it.each([
    ['2022', 'from', '2022-01-01', '2023-05-31'],
    ['2022-03', 'from', '2022-03-01', '2023-05-31'],
    [' 2022-03-05 ', 'from', '2022-03-05', '2023-05-31'],
    ['2022/3/5', 'from', '2022-03-05', '2023-05-31'],
    ['2024', 'to', '2023-03-01', '2024-12-31'],
    ['2024-02', 'to', '2023-03-01', '2024-02-29'],
    ['2021', 'from', '2021-01-01', '2023-05-31'],
    ['2026', 'to', '2023-03-01', '2026-03-26'],
    ['2024', 'from', '2024-01-01', '2024-12-31'],
    ['2022-02', 'to', '2022-02-01', '2022-02-28'],
  ] as const)('%s for %s shows %s – %s', (typed, end, from, last) => {
    expect(typedSpan(typed, end, now, WHOLE)).toEqual(span(from, last));
  });

  it.each([
    ['', 'not-a-date'],
    ['05/03/2022', 'not-a-date'],
    ['2022-13', 'not-a-date'],
    ['2022-02-30', 'not-a-date'],
    ['tomorrow', 'not-a-date'],
    ['1999', 'outside'],
    ['2026-03-27', 'outside'],
  ] as const)('%s is %s', (typed, fault) => {
    expect(typedSpan(typed, 'from', now, WHOLE)).toBe(fault);
  });
});
