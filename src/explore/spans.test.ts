import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../record/day.ts';
import type { RangeClause } from './clauses.ts';
import { parseRange, parseSpan, parseTimeDay, printRange, printSpan, printTimeDay, spanPrecision } from './spans.ts';

const span = (from: string | null, to: string | null): RangeClause => ({
  kind: 'range',
  from: from === null ? null : parseDay(from),
  to: to === null ? null : parseDay(to),
});

const anyDay = fc.integer({ min: parseDay('1000-01-01'), max: parseDay('9999-12-31') });
const open = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);
const ordered = ([a, b]: [number | null, number | null]): RangeClause =>
  a !== null && b !== null && a > b ? { kind: 'range', from: b, to: a } : { kind: 'range', from: a, to: b };
const notBothOpen = ([a, b]: [number | null, number | null]): boolean => a !== null || b !== null;

describe('a day of a span', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2022-02-24', '2022-02-24', '2022-02-24'],
  ])('%s is from %s to %s', (text, first, last) => {
    expect(parseTimeDay(text, 'start')).toBe(parseDay(first));
    expect(parseTimeDay(text, 'end')).toBe(parseDay(last));
  });

  it.each(['', '22', '0022', '2022-13', '2022-00', '2022-02-30', '2022-2', '2022-02-24T00:00', ' 2022', '२०२२', '1e3'])(
    'is not "%s"',
    (text) => {
      expect(parseTimeDay(text, 'start')).toBeNull();
      expect(parseTimeDay(text, 'end')).toBeNull();
    },
  );

  it('is printed as the shortest text that gives it back', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('start' as const, 'end' as const), (day, end) => {
        const text = printTimeDay(day, end);
        expect(parseTimeDay(text, end)).toBe(day);
        if (text.length > 4) expect(parseTimeDay(text.slice(0, 4), end)).not.toBe(day);
        if (text.length > 7) expect(parseTimeDay(text.slice(0, 7), end)).not.toBe(day);
      }),
    );
  });
});

describe('a span', () => {
  it.each<[text: string, clause: RangeClause, precision: string]>([
    ['2021-12..2022-02', span('2021-12-01', '2022-02-28'), 'month'],
    ['2022', span('2022-01-01', '2022-12-31'), 'year'],
    ['2021..2022', span('2021-01-01', '2022-12-31'), 'year'],
    ['2025-01..2025-08', span('2025-01-01', '2025-08-31'), 'month'],
    ['2022-01', span('2022-01-01', '2022-01-31'), 'month'],
    ['2022-02-24', span('2022-02-24', '2022-02-24'), 'day'],
    ['2022-01-01..2022-02-24', span('2022-01-01', '2022-02-24'), 'day'],
    ['2022..', span('2022-01-01', null), 'year'],
    ['..2022-02', span(null, '2022-02-28'), 'month'],
  ])('%s is read and printed', (text, clause, precision) => {
    expect(parseSpan(text)).toEqual(clause);
    expect(printSpan(clause)).toBe(text);
    expect(spanPrecision(clause)).toBe(precision);
  });

  it('may be told unevenly', () => {
    expect(parseSpan('2022..2022-02-24')).toEqual(span('2022-01-01', '2022-02-24'));
  });

  it.each(['', '..', '...', '2022..2021', '2022..2023..2024', '2022...2023', 'x..2022', '2022..x', '2022-2023'])(
    'is not "%s"',
    (text) => {
      expect(parseSpan(text)).toBeNull();
    },
  );

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.tuple(open(anyDay), open(anyDay)).filter(notBothOpen).map(ordered), (clause) => {
        expect(parseSpan(printSpan(clause))).toEqual(clause);
      }),
    );
  });

  it('is never read from what is none, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clause = parseSpan(text);
        if (clause) expect(parseSpan(printSpan(clause))).toEqual(clause);
      }),
    );
  });
});

describe('a range of days', () => {
  it.each<[text: string, from: number | null, to: number | null]>([
    ['30..', 30, null],
    ['..7', null, 7],
    ['..-1', null, -1],
    ['-10..10', -10, 10],
    ['0', 0, 0],
    ['-5', -5, -5],
    ['0..7', 0, 7],
  ])('%s is read and printed', (text, from, to) => {
    expect(parseRange(text)).toEqual({ kind: 'range', from, to });
    expect(printRange({ kind: 'range', from, to })).toBe(text);
  });

  it('knows no negative nothing', () => {
    expect(parseRange('-0')).toEqual({ kind: 'range', from: 0, to: 0 });
  });

  it.each(['', '..', '7..5', '-6-5', '12-34', '0000017', '1..2..3', '1.5', '1e3', '--1', 'x', '+1', '...7'])(
    'is not "%s"',
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );

  it('is read back as it was', () => {
    const days = fc.integer({ min: -999_999, max: 999_999 });
    fc.assert(
      fc.property(fc.tuple(open(days), open(days)).filter(notBothOpen).map(ordered), (clause) => {
        expect(parseRange(printRange(clause))).toEqual(clause);
      }),
    );
  });
});
