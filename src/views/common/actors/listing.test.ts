import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns, realDataset } from '../../../../tests/real-record.ts';
import { ASKED_AT_FIRST, listActors, placeOf, pressed, WEIGHTS } from './listing.ts';
import type { Asked, Order } from './listing.ts';

const { actors, sides } = realColumns().views;
const { actors: weights, search } = realDataset();
const { compare } = new Intl.Collator('en');
const list = (asked: Partial<Asked> = {}, aliases = search.aliases) =>
  listActors(actors, weights, aliases, { ...ASKED_AT_FIRST, ...asked }, compare);
const ids = (asked: Partial<Asked>, aliases = search.aliases) => list(asked, aliases).map(({ row }) => actors.id[row]);

describe('the place of an actor', () => {
  it('is one more than those above it, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), fc.nat(), (values, at) => {
        const row = at % values.length;
        const { place, shared } = placeOf(values, row);
        const order = values.toSorted((a, b) => b - a);
        expect(order.indexOf(values[row]!)).toBe(place - 1);
        expect(order.lastIndexOf(values[row]!)).toBe(place - 1 + shared);
      }),
    );
  });
});

describe('the list of actors', () => {
  it('is whole at first, those of most contacts first', () => {
    const rows = list().map(({ row }) => row);
    expect(rows.toSorted((a, b) => a - b)).toEqual([...actors.id.keys()]);
    expect(actors.id[rows[0]!]).toBe('vladimir-putin');
  });

  it.each(WEIGHTS)('is ordered by %s in either direction, equal ones by name', (key) => {
    for (const descending of [true, false]) {
      const rows = list({ order: { key, descending } }).map(({ row }) => row);
      rows.slice(1).forEach((row, i) => {
        const before = rows[i]!;
        const step = (weights[key][row]! - weights[key][before]!) * (descending ? -1 : 1);
        expect(step).toBeGreaterThanOrEqual(0);
        if (step === 0) expect(compare(actors.name[before]!, actors.name[row]!)).toBeLessThanOrEqual(0);
      });
    }
  });

  it('is ordered by name in either direction', () => {
    const up = ids({ order: { key: 'name', descending: false } });
    expect(ids({ order: { key: 'name', descending: true } })).toEqual(up.toReversed());
    expect(up[0]).toBe(actors.id[actors.name.indexOf(actors.name.toSorted(compare)[0]!)]);
  });

  it('keeps to one side', () => {
    const counts = sides.id.map((_, side) => {
      const rows = list({ side });
      expect(rows.every(({ row }) => actors.side[row] === side)).toBe(true);
      return rows.length;
    });
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(actors.id.length);
  });

  it.each([
    ['putin', 'vladimir-putin', null],
    ['PUTIN vlad', 'vladimir-putin', null],
    ['Ławrow', 'sergei-lavrov', 'Siergiej Ławrow'],
    ['лавров', 'sergei-lavrov', expect.stringContaining('Лавров')],
  ])('finds %s', (words, id, matched: unknown) => {
    const found = list({ words }).find(({ row }) => actors.id[row] === id);
    expect(found?.matched).toEqual(matched);
  });

  it('finds nobody by half a word, by words of two spellings, nor by an alias that has not loaded', () => {
    expect(ids({ words: 'utin' })).toEqual([]);
    expect(ids({ words: 'lavrov лавров' })).toEqual([]);
    expect(ids({ words: 'лавров' }, [])).toEqual([]);
  });
});

it.each<[Order, Order['key'], Order]>([
  [{ key: 'name', descending: false }, 'name', { key: 'name', descending: true }],
  [{ key: 'name', descending: true }, 'contacts', { key: 'contacts', descending: true }],
  [{ key: 'contacts', descending: true }, 'contacts', { key: 'contacts', descending: false }],
  [{ key: 'contacts', descending: false }, 'name', { key: 'name', descending: false }],
])('%j after %s is pressed: %j', (order, key, next) => {
  expect(pressed(order, key)).toEqual(next);
});
