import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { STANCES } from '../../record/vocabulary.ts';
import { kept, movedTo, START } from './source-spots.ts';
import type { SourceSpot } from './source-spots.ts';
import { accountsOfSource, countsOf, linesOf, orderOf, spokenOf } from './sources.ts';
import type { Line } from './sources.ts';

const columns = realColumns();
const { accounts } = columns;
const { sources } = columns.views;
const whole = countsOf(columns, 'sources', null);
const order = orderOf(columns, whole);
const anyPasses = fc
  .array(fc.boolean(), { minLength: 64, maxLength: 64 })
  .map((bits) => Uint8Array.from({ length: accounts.count }, (_, k) => Number(bits[(k * 7) % 64])));
const DENIES = STANCES.indexOf('denies');

describe.each([
  ['stances', 'sources', (k: number) => accounts.stance[k]!],
  ['channels', 'channels', (k: number) => columns.contacts.channel[accounts.contact[k]!]!],
] as const)('the counts by %s', (_, arrangement, columnOf) => {
  test('are of distinct claims, a claim once for each stance taken, echoes never', () => {
    fc.assert(
      fc.property(anyPasses, (passes) => {
        const counts = countsOf(columns, arrangement, passes);
        const sets = new Map<number, Set<string>>();
        for (let k = 0; k < accounts.count; k++) {
          if (!passes[k]) continue;
          const entry = accounts.source[k]! * counts.width + columnOf(k);
          const words = sets.get(entry) ?? new Set();
          sets.set(entry, words.add(`${String(accounts.claim[k])} ${String(accounts.stance[k])}`));
        }
        const denied = (words: Set<string> | undefined): number =>
          [...(words ?? [])].filter((word) => word.endsWith(` ${String(DENIES)}`)).length;
        expect([...counts.claims]).toEqual(Array.from(counts.claims, (_, entry) => sets.get(entry)?.size ?? 0));
        expect([...counts.denied]).toEqual(Array.from(counts.denied, (_, entry) => denied(sets.get(entry))));
      }),
      { numRuns: 30 },
    );
  });
});

test('a source speaks of as many claims in one arrangement as in the other', () => {
  fc.assert(
    fc.property(anyPasses, (passes) => {
      const [stances, channels] = [countsOf(columns, 'sources', passes), countsOf(columns, 'channels', passes)];
      for (const source of order) expect(spokenOf(channels, source)).toBe(spokenOf(stances, source));
    }),
    { numRuns: 10 },
  );
  expect(orderOf(columns, countsOf(columns, 'channels', null))).toEqual(order);
});

test('sources stand by side, then letter, then the claims they speak of', () => {
  expect([...order].sort((a, b) => a - b)).toEqual([...sources.id.keys()]);
  const rank = (source: number) => [sources.side[source]!, sources.letter[source]!, -spokenOf(whole, source)];
  for (const [i, source] of order.slice(1).entries()) {
    const [before, after] = [rank(order[i]!), rank(source)];
    const differing = before.findIndex((value, at) => value !== after[at]);
    if (differing >= 0) expect(before[differing]!).toBeLessThan(after[differing]!);
  }
});

const sourcesOf = (lines: readonly Line[]): number[] =>
  lines.flatMap((line) => (line.kind === 'source' ? [line.source] : []));

describe('the lines', () => {
  test('list every source under its side, with the side’s count', () => {
    const lines = linesOf(columns, order, whole, [], '');
    expect(sourcesOf(lines)).toEqual(order);
    let side = -1;
    const counted = new Map<number, number>();
    for (const line of lines)
      if (line.kind === 'side') side = line.side;
      else {
        expect(sources.side[line.source]).toBe(side);
        counted.set(side, (counted.get(side) ?? 0) + 1);
      }
    for (const line of lines) if (line.kind === 'side') expect(line.count).toBe(counted.get(line.side));
  });

  test('leave out who says nothing under the filter, but not who is chosen', () => {
    const none = countsOf(columns, 'sources', new Uint8Array(accounts.count));
    expect(linesOf(columns, order, none, [], '')).toEqual([]);
    expect(sourcesOf(linesOf(columns, order, none, [order[3]!], ''))).toEqual([order[3]]);
  });

  test.each([
    ['kremlin', /kremlin/i],
    ['PESKOV', /peskov/i],
    ['élysée', /[ée]lys[ée]e/i],
    ['elysee', /[ée]lys[ée]e/i],
    ['  witkoff ', /witkoff/i],
  ])('find %j in names', (sought, pattern) => {
    const found = sourcesOf(linesOf(columns, order, whole, [], sought)).map((source) => sources.name[source]);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(sources.name.filter((name) => pattern.test(name))));
  });

  test('are none where no name has it', () => {
    expect(linesOf(columns, order, whole, [], 'zzzz')).toEqual([]);
  });
});

test('the accounts of a source, or of one of its counts, are its own and pass', () => {
  const passes = Uint8Array.from({ length: accounts.count }, (_, k) => k % 2);
  const all = [...accounts.source.keys()];
  for (const source of order.slice(0, 20)) {
    const own = all.filter((k) => k % 2 === 1 && accounts.source[k] === source);
    expect(accountsOfSource(columns, 'sources', passes, source)).toEqual(own);
    expect(accountsOfSource(columns, 'sources', passes, source, DENIES)).toEqual(
      own.filter((k) => accounts.stance[k] === DENIES),
    );
    expect(accountsOfSource(columns, 'channels', passes, source, 4)).toEqual(
      own.filter((k) => columns.contacts.channel[accounts.contact[k]!] === 4),
    );
  }
});

describe('the keyboard', () => {
  const lines: Line[] = [
    { kind: 'side', side: 0, count: 2 },
    { kind: 'source', source: 1 },
    { kind: 'source', source: 2 },
    { kind: 'side', side: 1, count: 1 },
    { kind: 'source', source: 3 },
  ];
  const spot = (line: number, column: number): SourceSpot => ({ line, column });
  /** Source 3 has a count in its first and its last column alone, the others have all. */
  const has = (source: number, column: number): boolean => source !== 3 || column === 0 || column === 4;
  test.each([
    [START, 'ArrowDown', false, spot(1, 2)],
    [START, 'ArrowUp', false, START],
    [START, 'ArrowRight', false, spot(-1, 3)],
    [spot(-1, 6), 'ArrowRight', false, spot(-1, 6)],
    [spot(1, 0), 'ArrowUp', false, START],
    [spot(1, 0), 'ArrowRight', false, spot(1, 1)],
    [spot(1, 1), 'ArrowRight', false, spot(1, 2)],
    [spot(1, 6), 'ArrowRight', false, spot(1, 6)],
    [spot(1, 5), 'ArrowUp', false, spot(-1, 5)],
    [spot(-1, 4), 'ArrowUp', false, spot(-1, 4)],
    [spot(1, 4), 'ArrowLeft', false, spot(1, 3)],
    [spot(2, 0), 'ArrowDown', false, spot(4, 0)],
    [spot(4, 1), 'ArrowUp', false, spot(2, 1)],
    [spot(4, 1), 'ArrowDown', false, spot(4, 1)],
    [spot(1, 1), 'PageDown', false, spot(4, 1)],
    [spot(4, 1), 'PageUp', false, spot(1, 1)],
    [spot(2, 1), 'Home', false, spot(2, 0)],
    [spot(2, 0), 'End', false, spot(2, 6)],
    [spot(2, 5), 'ArrowDown', false, spot(4, 2)],
    [spot(4, 2), 'ArrowRight', false, spot(4, 6)],
    [spot(4, 6), 'ArrowLeft', false, spot(4, 2)],
    [spot(4, 6), 'ArrowUp', false, spot(2, 6)],
    [spot(4, 0), 'End', false, spot(4, 6)],
    [spot(2, 0), 'Home', true, spot(1, 0)],
    [spot(2, 0), 'End', true, spot(4, 0)],
    [spot(2, 0), 'a', false, null],
  ])('from %j %s (Ctrl: %s) goes to %j', (from, key, ctrl, to) => {
    expect(movedTo(from, key, ctrl, { lines, width: 5, has, page: 3 })).toEqual(to);
  });

  test('a place that is gone is given up for the head', () => {
    expect(kept(spot(4, 1), { lines, has })).toEqual(spot(4, 1));
    expect(kept(spot(4, 6), { lines, has })).toEqual(spot(4, 6));
    expect(kept(spot(4, 4), { lines, has })).toEqual(spot(4, 1));
    expect(kept(spot(9, 1), { lines, has })).toEqual(START);
    expect(kept(spot(3, 0), { lines, has })).toEqual(START);
    for (const key of ['ArrowDown', 'End', 'PageDown'])
      expect(movedTo(START, key, key === 'End', { lines: [], width: 5, has, page: 3 })).toEqual(START);
  });
});
