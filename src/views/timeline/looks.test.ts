import { describe, expect, it } from 'vitest';
import { readWhen } from '../../record/edtf.ts';
import { drawingOf, ringsOf, unchanged } from './looks.ts';
import { shapeOf } from './shapes.ts';

const shape = shapeOf(readWhen('2022-02'), true, false);
const place = { x0: 100, x1: 160, y: 20, r: 5, left: 0, right: 1000, standing: 'disputed' } as const;

describe('a drawing', () => {
  it('stands at its place', () => {
    const drawing = drawingOf(shape, place);
    expect(drawing).toMatchObject(place);
    expect(drawing.paths.ground).toMatch(/^M130 25L/);
    expect(drawing.paths.slash).not.toBe('');
    expect(drawing.ticks).toBe('');
    expect(drawingOf(shapeOf(readWhen('2022'), true, true), place).ticks).toMatch(/^M109\.0 15V25/);
  });

  it('is the last one where nothing of it changed', () => {
    const last = drawingOf(shape, place);
    expect(drawingOf(shape, { ...place }, last)).toBe(last);
    for (const change of [{ x0: 99 }, { y: 21 }, { right: 900 }, { standing: 'one-sided' as const }]) {
      const now = drawingOf(shape, { ...place, ...change }, last);
      expect(now).not.toBe(last);
      expect(now).toMatchObject(change);
    }
  });
});

describe('what has not changed', () => {
  it('stays the same object', () => {
    const last = { a: 1, b: 'x' };
    expect(unchanged({ a: 1, b: 'x' }, last)).toBe(last);
    const now = { a: 2, b: 'x' };
    expect(unchanged(now, last)).toBe(now);
    expect(unchanged(now, undefined)).toBe(now);
  });
});

describe('rings', () => {
  it('go around each mark, and no further than the view', () => {
    const mark = drawingOf(shape, place);
    expect(ringsOf([mark])).toBe('M105 29A9 9 0 0 1 105 11H155A9 9 0 0 1 155 29Z');
    expect(ringsOf([mark, mark])).toBe(ringsOf([mark]).repeat(2));
    const long = drawingOf(shape, { ...place, x0: -500, x1: 5000 });
    expect(ringsOf([long])).toMatch(/^M-5 29.*H1005A/);
    expect(ringsOf([])).toBe('');
  });
});
