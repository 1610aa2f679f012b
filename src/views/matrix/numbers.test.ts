import { describe, expect, it } from 'vitest';
import { lineOf, SIGN } from './numbers.ts';

describe('the numbers of a cell', () => {
  it.each([
    ['81', '1', false],
    ['1,032', '85', false],
    ['51', '66', true],
  ])('have a sign between %s assertions and %s denials, clear of both', (asserted, denied, middle) => {
    const line = lineOf(asserted, denied, 50, middle);
    expect(line.sign! - line.asserted!).toBeGreaterThan(6 * asserted.replace(',', '').length);
    expect(line.denied!).toBeGreaterThan(line.sign! + SIGN);
  });

  it('begin where they are asked to', () => {
    expect(lineOf('81', '1', 50, false).asserted).toBe(50);
    expect(lineOf(null, '4', 50, false).sign).toBe(50);
  });

  it('stand about their middle, whatever there is of them', () => {
    const both = lineOf('51', '66', 50, true);
    expect((both.asserted! + both.denied! + 12) / 2).toBeCloseTo(50);
    const onlyDenied = lineOf(null, '11', 50, true);
    expect((onlyDenied.sign! + onlyDenied.denied! + 12) / 2).toBeCloseTo(50);
    expect(lineOf('14', null, 50, true)).toEqual({ asserted: 44, sign: null, denied: null });
  });
});
