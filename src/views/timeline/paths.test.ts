import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../record/edtf.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { drawnOf } from './paths.ts';
import type { Place } from './paths.ts';
import { shapeOf, widened } from './shapes.ts';

const PLACE: Place = { x0: 0, x1: 60, y: 0, r: 5, left: 0, right: 1000 };

const draw = (edtf: string, changes: Partial<Place> = {}, { held = true, repeats = false } = {}) =>
  drawnOf(shapeOf(readWhen(edtf), held, repeats), { ...PLACE, ...changes }, 'acknowledged');

/** The left and right ends of each closed figure of a path, px; half circles bulge by their radius. */
const figures = (d: string): [number, number][] =>
  d
    .split('Z')
    .filter((one) => one !== '')
    .map((one) => {
      const xs = [...one.matchAll(/(?:A([\d.]+) [\d.]+ 0 0 1 |[MLQ ])(-?[\d.]+) -?[\d.]+/g)].flatMap(([, r, x]) => [
        Number(x) - Number(r ?? 0),
        Number(x) + Number(r ?? 0),
      ]);
      return [Math.min(...xs), Math.max(...xs)];
    });

it.each(STANDINGS)('a mark of standing %s is drawn', (standing) => {
  const all = (edtf: string, x1: number) =>
    drawnOf(shapeOf(readWhen(edtf), true, false), { ...PLACE, x1 }, standing).paths;
  expect({
    day: all('2022-02-24', 10),
    month: all('2022-02~', 40),
    interval: all('2022-02-24/2022-03?', 60),
    ongoing: all('2022-02-24/..', 60),
  }).toMatchSnapshot();
});

describe('a long mark', () => {
  it('is cut off beyond the view', () => {
    const { paths } = draw('2020/2024', { x0: -500, x1: 2000 });
    expect(figures(paths.ground)).toEqual([[-20, 1020]]);
    expect(paths.outlines.map(({ d }) => d).join('')).not.toContain('Q');
  });

  it('keeps the ticks of a rail in their place, however it is cut', () => {
    const { ticks } = draw('2020/2024', { x0: -500, x1: 2000 }, { repeats: true });
    const xs = [...ticks.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect(xs.length).toBeGreaterThan(100);
    expect(xs.length).toBeLessThan(120);
    for (const x of xs) expect((x + 500) % 9).toBeCloseTo(0, 3);
  });
});

describe('an open end', () => {
  it('has fading chevrons on its side', () => {
    const ends = (edtf: string) => {
      const { paths } = draw(edtf);
      const [[from, to] = [0, 0]] = figures(paths.ground);
      return [paths.chevrons.length, from, to];
    };
    expect(ends('2022-02-24/2022-02-26')).toEqual([0, 0, 60]);
    expect(ends('2022-02-24/..')).toEqual([2, 0, 50]);
    expect(ends('../2022-02-24')).toEqual([2, 10, 60]);
    expect(ends('../..')).toEqual([2, 10, 50]);
    expect(ends('2022-02-24/')).toEqual([0, 0, 60]);
  });
});

describe('a set of dates', () => {
  it('is one mark of several parts with a line between them, dotted where only one is meant', () => {
    const one = draw('[2022-02-01,2022-02-28]');
    expect(figures(one.paths.ground)).toEqual([
      [0, 14],
      [46, 60],
    ]);
    expect(one.paths.outlines[0]).toEqual({ d: 'M14.0 0H46.0', line: 'uncertain' });
    const all = draw('{2022-02-01,2022-02-28}');
    expect(figures(all.paths.ground)).toEqual([
      [0, 10],
      [50, 60],
    ]);
    expect(all.paths.outlines[0]?.line).toBe('solid');
  });

  it('joins what cannot be told apart, and leaves out what is beyond the view', () => {
    expect(figures(draw('[2022-02-01,2022-02-02,2022-02-28]').paths.ground)).toHaveLength(2);
    expect(figures(draw('[2022-02-01,2022-02-28]', { x1: 20 }).paths.ground)).toEqual([[0, 20]]);
    const cut = draw('[2022-02-01,2022-02-28]', { x0: -2000 });
    expect(figures(cut.paths.ground)).toHaveLength(1);
    expect(cut.paths.outlines[0]?.d).toMatch(/^M-20.0 0H/);
  });

  it('stays inside its edges, in order and without overlap', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.boolean(), fc.integer({ min: 1, max: 900 }), (list, oneOf, width) => {
        const dates = list.map((day) => `2022-02-${String(day).padStart(2, '0')}`).join(',');
        const edtf = oneOf ? `[${dates}]` : `{${dates}}`;
        const [x0, x1] = widened(shapeOf(readWhen(edtf), true, false), 20, 20 + width, 5);
        const parts = figures(draw(edtf, { x0, x1 }).paths.ground);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts[0]![0]).toBeGreaterThanOrEqual(x0 - 0.01);
        expect(parts.at(-1)![1]).toBeLessThanOrEqual(x1 + 0.01);
        parts.slice(1).forEach(([from], i) => {
          expect(from).toBeGreaterThan(parts[i]![1]);
        });
      }),
    );
  });
});
