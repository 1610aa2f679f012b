import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../record/edtf.ts';
import { shapeOf, widened } from './shapes.ts';
import type { DateShape } from './shapes.ts';

const shape = (edtf: string, held = true, repeats = false): DateShape => shapeOf(readWhen(edtf), held, repeats);

/** `vague: round – taper approximate`: its name, whether it is a dot, and both ends. */
function told({ name, start, end, dot }: DateShape): string {
  const side = (one: typeof start) => `${one.end}${one.line === 'solid' ? '' : ` ${one.line}`}`;
  return `${name}${dot ? ' dot' : ''}: ${side(start)}${side(start) === side(end) ? '' : ` – ${side(end)}`}`;
}

describe('the shape of a date', () => {
  it.each([
    ['2022-02-24', 'day dot: round'],
    ['2022-02-24~', 'day dot: taper approximate'],
    ['2022-02-24?', 'day dot: round uncertain'],
    ['2022-02-24%', 'day dot: taper approximate-uncertain'],
    ['2022-02', 'vague: taper'],
    ['2022-02~', 'vague: taper approximate'],
    ['2022-02?', 'vague: taper uncertain'],
    ['2022-02%', 'vague: taper approximate-uncertain'],
    ['2022-21', 'vague: taper'],
    ['2022', 'vague: taper'],
    ['202X', 'vague: taper'],
    ['2022-02-XX', 'vague: taper'],
    ['2022-02-24/2022-02-26', 'interval: round'],
    ['2022-02-24~/2022-02-26', 'interval: round approximate – round'],
    ['2022-02-24/2022-03', 'vague: round – taper'],
    ['2022~/2022-03-04', 'vague: taper approximate – round'],
    ['2022-02-24/..', 'ongoing: round – arrow'],
    ['2022-02~/..', 'ongoing: taper approximate – arrow'],
    ['../2022-02-24', 'until: arrow – round'],
    ['../..', 'ongoing: arrow'],
    ['2022-02-24/', 'vague: round – taper uncertain'],
    ['/2022-02-24', 'vague: taper uncertain – round'],
    ['[2022-02-24..2022-02-26]', 'vague: taper'],
    ['[2022-02-24,2022-02-26]', 'one-of: taper'],
    ['[..2022-02-24]', 'vague: taper uncertain – taper'],
    ['{..2022-02-24}', 'until: arrow – round'],
    ['{2022-02-24,2022-02-26}', 'all-of: round'],
    ['{2022-02-24..2022-02-26}', 'interval: round'],
  ])('of %s is %s', (edtf, expected) => {
    expect(told(shape(edtf))).toBe(expected);
  });

  it('tells a series and what was not held', () => {
    expect(told(shape('2022/2023-05', true, true))).toBe('recurring: taper');
    expect(told(shape('2022-03-01/..', true, true))).toBe('recurring: round – arrow');
    expect(told(shape('2022-02-24', false))).toBe('not-held dot: square');
    expect(told(shape('2022-02-24~', false))).toBe('not-held dot: square approximate');
    expect(told(shape('2022-02', false))).toBe('not-held: taper');
    expect(told(shape('2022-02~', false, true))).toBe('not-held: taper approximate');
  });

  it('has the parts of a set, soft where only one of them is meant', () => {
    const parts = (edtf: string) =>
      shape(edtf).parts.map(({ shape: part, from, to }) => `${told(part)} ${from.toFixed(2)}–${to.toFixed(2)}`);
    expect(parts('[2022-02-01,2022-02-10]')).toEqual(['day: taper 0.00–0.10', 'day: taper 0.90–1.00']);
    expect(parts('{2022-02-01,2022-02-06~,2022-02-09..2022-02-10}')).toEqual([
      'day dot: round 0.00–0.10',
      'day dot: taper approximate 0.50–0.60',
      'interval: round 0.80–1.00',
    ]);
    const open = shapeOf(readWhen('[2022-02-01,2022-02-06..]'), true, false, [19_024, 19_043]);
    expect(open.parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.05],
      [0.25, 1],
    ]);
    expect(parts('[2022-02-01]')).toEqual([]);
  });
});

describe('the edges of a mark', () => {
  it('never come closer together while the view zooms in', () => {
    const forms = fc.constantFrom(
      '2022-02-24',
      '2022-02-24~',
      '2022-02',
      '2022-02-24/..',
      '../2022-02-24',
      '[2022-02-01,2022-02-09]',
    );
    const width = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(forms, forms, fc.integer({ min: 1, max: 90 }), width, width, (a, b, days, one, other) => {
        const [near, far] = [Math.max(one, other), Math.min(one, other)];
        const gap = (perDay: number) => {
          const [, end] = widened(shape(a), 0, perDay, 5);
          return widened(shape(b), (days + 1) * perDay, (days + 2) * perDay, 5)[0] - end;
        };
        if (gap(far) >= 0) expect(gap(near)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['2022-02-24', 100, 101, [95.5, 105.5]],
    ['2022-02-24', 100, 160, [125, 135]],
    ['2022-02-24', 100, 165, [112.5, 152.5]],
    ['2022-02-24', 100, 300, [100, 300]],
    ['2022-02-24~', 100, 160, [121, 139]],
    ['2022-02-24~', 100, 300, [100, 300]],
    ['2022-02', 100, 104, [95, 109]],
    ['2022-02', 100, 130, [100, 130]],
    ['2022-02-24/..', 100, 104, [95, 126]],
    ['2022-02-24/..', 100, 400, [100, 400]],
    ['../2022-02-24', 100, 104, [78, 109]],
    ['../2022-02-24', 100, 400, [100, 400]],
  ])('of %s from %i to %i px are %j', (edtf, x0, x1, edges) => {
    expect(widened(shape(edtf), x0, x1, 5)).toEqual(edges);
  });
});
