import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hostileAddress, hostileText } from './hostile.ts';
import { realColumns } from './real-record.ts';
import { readMessage } from '../src/share/embed/messages.ts';
import { cleanText, parseAddress, printAddress } from '../src/explore/address.ts';
import type { Columns } from '../src/explore/columns.ts';
import { Ids } from '../src/explore/ids.ts';
import { createSearch } from '../src/explore/search.ts';
import type { Search } from '../src/explore/search.ts';

/** `SOAK_RUNS=10000` asks for more. */
const numRuns = Number(process.env.SOAK_RUNS ?? 500);

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

let columns: Columns;
let ids: Ids;
let search: Search;
beforeAll(() => {
  columns = realColumns();
  ids = new Ids(columns.views);
  search = createSearch(columns, null);
});

describe('whatever the address says', () => {
  test('it is read without an error, to a state that can be written and read again', () => {
    fc.assert(
      fc.property(hostileAddress(columns.views), (address) => {
        const { state, ignored } = parseAddress(address, ids);
        const written = printAddress(state, ids);
        expect(parseAddress(written, ids)).toEqual({ state, ignored: [] });
        expect(written).not.toMatch(/[<>"'\s]/);
        for (const { value } of ignored) expect(value.length).toBeLessThanOrEqual(60);
      }),
      { numRuns },
    );
    expect(({} as Record<string, unknown>).ran).toBe(undefined);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('names of prototypes are no ids and no parameters', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const parameter of ['channel', 'actor', 'source', 'outlet', 'mark', 'path', 'standing'])
        expect(parseAddress(`?${parameter}=${name}`, ids).ignored, parameter).toContainEqual({
          parameter,
          value: name,
        });
      expect(parseAddress(`?${name}=1&open=contact:${name}`, ids).ignored).toEqual([
        { parameter: 'open', value: `contact:${name}` },
      ]);
    }
  });
});

test('whatever a host page sends is a state that could be typed, or nothing', () => {
  const message = fc.oneof(
    hostileAddress(columns.views).map((address) => ({ type: 'backchannel:set', search: address })),
    fc.dictionary(hostileText, fc.anything()),
    fc.tuple(hostileText, fc.anything()).map(([type, given]) => ({ type, search: given })),
  );
  fc.assert(
    fc.property(message, (data) => {
      const told = readMessage(data, ids);
      if (told?.kind === 'set') expect(parseAddress(told.search, ids).ignored).toEqual([]);
    }),
    { numRuns },
  );
});

describe('whatever is typed into the search', () => {
  test('is answered, by contacts that there are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = cleanText(text);
        if (clean === null) return;
        expect(clean.length).toBeLessThanOrEqual(200);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        for (const row of search.contacts(clean)) expect(columns.views.contacts.id[row]).toBeDefined();
      }),
      { numRuns },
    );
  });

  test('is capped: 100 KB of one letter are 200', () => {
    for (const sign of ['a', '(', '\\', 'я', '~']) expect(cleanText(sign.repeat(100_000))).toBe(sign.repeat(200));
    expect(search.contacts('a'.repeat(200))).toBeDefined();
  });
});
