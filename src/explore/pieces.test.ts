import { expect, it } from 'vitest';
import { syntheticViews } from '../../bench/synthetic.ts';
import { realDataset } from '../../tests/real-record.ts';
import { columnsOf } from './columns.ts';
import { Assembly, handedOver, piecesOf } from './pieces.ts';

it.each([1, 7, 50_000])('puts columns together again that were taken apart by %i rows', (rows) => {
  const columns = columnsOf(syntheticViews(realDataset().views, 120));
  const pieces = piecesOf(columns, rows);
  for (const { value } of pieces) if (Array.isArray(value)) expect(value.length).toBeLessThanOrEqual(rows);
  const assembly = new Assembly();
  for (const piece of pieces) assembly.add(structuredClone(piece, { transfer: handedOver(piece) }));
  const { compareNames, ...rest } = assembly.columns();
  const { compareNames: _, ...expected } = columnsOf(syntheticViews(realDataset().views, 120));
  expect(rest).toEqual(expected);
  expect(rest.english).toBe(rest.views);
  expect(compareNames('2', '10')).toBeLessThan(0);
});

it('takes no name in a record for a prototype', () => {
  const assembly = new Assembly();
  assembly.add({ path: ['views', '__proto__', 'taken'], value: 1, follows: false });
  expect(({} as Record<string, unknown>).taken).toBeUndefined();
});
