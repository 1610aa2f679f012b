import { describe, expect, it } from 'vitest';
import { readWhen } from '../../record/edtf.ts';
import { markPaths } from '../common/mark-shape.ts';
import { drawnSpan, railTicks, shapeOf } from './shapes.ts';

const told = (edtf: string, held = true, repeats = false): string => {
  const { name, start, end, dot } = shapeOf(readWhen(edtf), held, repeats);
  const side = (one: typeof start) => `${one.end}${one.line === 'solid' ? '' : ` ${one.line}`}`;
  return `${name}${dot ? ' dot' : ''}: ${side(start)}${side(start) === side(end) ? '' : ` – ${side(end)}`}`;
};

describe('the shape of a date', () => {
  it.each([
    ['2022-02-24', 'day dot: round'],
    ['2022-02-24~', 'day dot: round approximate'],
    ['2022-02-24?', 'day dot: round uncertain'],
    ['2022-02-24%', 'day dot: round approximate-uncertain'],
    ['2022-02', 'vague: taper'],
    ['2022-02~', 'vague: taper approximate'],
    ['2022-02?', 'vague: taper uncertain'],
    ['2022-21', 'vague: taper'],
    ['2022', 'vague: taper'],
    ['202X', 'vague: taper'],
    ['2022-02-XX', 'vague: taper'],
    ['2022-02-24/2022-02-26', 'interval: round'],
    ['2022-02-24/2022-03', 'vague: round – taper'],
    ['2022~/2022-03-04', 'vague: taper approximate – round'],
    ['2022-02-24/..', 'ongoing: round – arrow'],
    ['../2022-02-24', 'ongoing: arrow – round'],
    ['[2022-02-24,2022-02-26]', 'vague: taper'],
    ['{2022-02-24,2022-02-26}', 'interval: round'],
  ])('of %s is %s', (edtf, shape) => {
    expect(told(edtf)).toBe(shape);
  });

  it('tells a series and what was not held', () => {
    expect(told('2022/2023-05', true, true)).toBe('recurring: taper');
    expect(told('2022-02-24', false)).toBe('not-held dot: square');
    expect(told('2022-02~', false)).toBe('not-held: square approximate');
  });
});

describe('a mark', () => {
  const shape = (edtf: string) => shapeOf(readWhen(edtf), true, false);

  it('is cut off at the edges of the view, and its ticks keep their place', () => {
    const span = drawnSpan(shape('2020/2024'), [-500, 2000], 0, 5, 0, 1000);
    expect([span.x0, span.x1, span.start.end, span.end.end]).toEqual([-20, 1020, 'cut', 'cut']);
    const ticks = [...railTicks([-500, 2000], 0, 5, 0, 1000).matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect(ticks.length).toBeLessThan(120);
    for (const x of ticks) expect((x + 500) % 9).toBeCloseTo(0, 3);
  });

  it.each(['acknowledged', 'one-sided', 'unconfirmed', 'disputed'] as const)('of standing %s is drawn', (standing) => {
    const draw = (edtf: string, width: number) =>
      markPaths(drawnSpan(shape(edtf), [0, width], 0, 5, 0, 1000), standing);
    expect({
      day: draw('2022-02-24', 10),
      month: draw('2022-02~', 40),
      interval: draw('2022-02-24/2022-03?', 60),
      ongoing: draw('2022-02-24/..', 60),
    }).toMatchSnapshot();
  });
});
