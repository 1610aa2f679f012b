import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWhen } from './edtf.ts';
import { bucketOf, digitOf, hasTrait, packParts, packState, packWhen, unpackWhen, valueOn } from './pack.ts';
import { DIGITS, TRAITS } from './vocabulary.ts';
import { PRECISIONS, WHEN_KINDS } from './when.ts';
import type { Bound, When } from './when.ts';

test('a packed state gives back its digit and traits, and no two are alike', () => {
  const subsets = TRAITS.reduce<(typeof TRAITS)[number][][]>(
    (all, trait) => [...all, ...all.map((some) => [...some, trait])],
    [[]],
  );
  const states = DIGITS.flatMap((digit) =>
    subsets.map((some) => {
      const traits = new Set(some);
      const state = packState(digit, traits);
      expect(digitOf(state)).toBe(digit);
      expect(TRAITS.filter((_, place) => hasTrait(state, place))).toEqual(some);
      return state;
    }),
  );
  expect(new Set(states).size).toBe(6 * 8);
});

describe('a packed date', () => {
  const anyBound: fc.Arbitrary<Bound> = fc.record({
    precision: fc.constantFrom(...PRECISIONS),
    approximate: fc.boolean(),
    uncertain: fc.boolean(),
  });
  const anyEnd = fc.option(fc.tuple(fc.integer(), anyBound));
  const anyWhen: fc.Arbitrary<When> = fc
    .tuple(fc.constantFrom(...WHEN_KINDS), anyEnd, anyEnd)
    .map(([kind, start, end]) => ({
      kind,
      from: start?.[0] ?? null,
      to: end?.[0] ?? null,
      start: start?.[1] ?? null,
      end: end?.[1] ?? null,
    }));

  test('gives back kind and bounds', () => {
    fc.assert(
      fc.property(anyWhen, (when) => {
        expect(unpackWhen(packWhen(when), when.from, when.to)).toEqual(when);
      }),
    );
  });

  test.each([
    '2021-12-30',
    '2023-04~',
    '2022-21',
    '202X',
    '2023-06/..',
    '2023-06/',
    '../2023%',
    '[2023-01-05,2023-02]',
    '{..2023}',
    '[2023-01-05..2023-01-09,2023-02~]',
    '{2023-01,2023-03..}',
  ])('%s', (text) => {
    const when = readWhen(text);
    expect(unpackWhen(packWhen(when), when.from, when.to, packParts(when))).toEqual(when);
  });

  test.each([4 << 12, 63, 63 << 6, 32, 32 << 6, 29, -1])('%i is none', (form) => {
    expect(() => unpackWhen(form, 0, 0)).toThrow(RangeError);
    expect(() => unpackWhen(form, 0, 0)).toThrow(/^-?\d+ is no packed date/);
  });
});

describe('the value of steps', () => {
  const steps = [3, 10, 4, 20, 1];

  test.each([
    [-5, 3],
    [9, 3],
    [10, 4],
    [19, 4],
    [20, 1],
    [1000, 1],
  ])('on day %i is %i', (day, value) => {
    expect(valueOn(steps, day)).toBe(value);
  });

  test('of a single one is always that', () => {
    expect(valueOn([2], -1000)).toBe(2);
    expect(valueOn([2], 1000)).toBe(2);
  });
});

describe('buckets', () => {
  // The published test vectors of FNV-1a, 32 bits: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('"%s" is hashed by FNV-1a', (id, hash) => {
    expect(bucketOf(id, 2 ** 32)).toBe(hash);
    expect(bucketOf(id, 1000)).toBe(hash % 1000);
  });

  test('every id has one of the buckets', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5000 }), (id, buckets) => {
        const bucket = bucketOf(id, buckets);
        expect(Number.isInteger(bucket)).toBe(true);
        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(bucket).toBeLessThan(buckets);
      }),
    );
  });
});
