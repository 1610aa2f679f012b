import { expect, test } from 'vitest';
import { middle } from './when.ts';
import type { When } from './when.ts';

const when = (from: number | null, to: number | null): When => ({ kind: 'interval', from, to, start: null, end: null });

test.each([
  ['one day', when(10, 10), 10],
  ['several days', when(10, 14), 12],
  ['an even number of days', when(10, 13), 11.5],
  ['days before 1970', when(-10, -4), -7],
  ['an open start', when(null, 14), 14],
  ['an open end', when(10, null), 10],
])('the middle of %s', (_what, date, expected) => {
  expect(middle(date)).toBe(expected);
});
