import { LANGS } from '../record/vocabulary.ts';
import fc from 'fast-check';
import { CLAUSE_KEYS, LIST_KEYS, listOf } from './clauses.ts';
import type { ClauseKey, ClauseOf, Clauses } from './clauses.ts';
import type { Columns } from './columns.ts';
import { sizeOf } from './values.ts';
import { DEFAULT_STATE, MATRICES, PICTURES, SORT_KEYS, THEMES, VIEWS } from './state.ts';
import type { Embed, Open, PageState } from './state.ts';

/*
 * Arbitrary clauses and states on a real dataset, for the tests of the filter and of the address.
 */

const between = (min: number, max: number) => fc.integer({ min, max });

const span = (min: number, max: number): fc.Arbitrary<ClauseOf<'time'>> =>
  fc
    .tuple(fc.option(between(min, max)), fc.option(between(min, max)))
    .filter(([a, b]) => a !== null || b !== null)
    .map(([a, b]) =>
      a !== null && b !== null && a > b ? { kind: 'range', from: b, to: a } : { kind: 'range', from: a, to: b },
    );

/** A clause of every key, on values that the dataset has. */
export function anyClause(columns: Columns): { [K in ClauseKey]: fc.Arbitrary<ClauseOf<K>> } {
  const { axis, views } = columns;
  const lists = Object.fromEntries(
    LIST_KEYS.map((key) => [
      key,
      fc.uniqueArray(fc.nat(sizeOf(columns, key) - 1), { minLength: 1, maxLength: 6 }).map((values) => listOf(values)!),
    ]),
  ) as unknown as { [K in (typeof LIST_KEYS)[number]]: fc.Arbitrary<ClauseOf<K>> };
  const words = views.contacts.title.flatMap((title) => title.split(' '));
  return {
    ...lists,
    time: span(axis.from - 400, axis.to + 400),
    lag: span(-100, 1500),
    q: fc.constantFrom(...words).map((text) => ({ kind: 'text', text })),
    asof: between(axis.from, views.record.researched).map((day) => ({ kind: 'day', day })),
  };
}

/** Some clauses; most often few, for many let nothing pass. */
export const anyClauses = (columns: Columns, maxLength = 4): fc.Arbitrary<Clauses> => {
  const clause = anyClause(columns);
  return fc
    .subarray(CLAUSE_KEYS, { maxLength })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, clause[key] as fc.Arbitrary<unknown>]))))
    .map((clauses) => clauses as Clauses);
};

const anyId = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

export function anyState(columns: Columns): fc.Arbitrary<PageState> {
  const { contacts, views } = columns;
  const row = fc.nat(contacts.count - 1);
  const open: fc.Arbitrary<Open> = fc.oneof(
    fc.record({ kind: fc.constant('contact' as const), row }),
    fc.record({ kind: fc.constant('claim' as const), row, claim: anyId }),
    fc.record({ kind: fc.constant('actor' as const), row: fc.nat(views.actors.id.length - 1) }),
    fc.record({ kind: fc.constant('source' as const), row: fc.nat(views.sources.id.length - 1) }),
    fc.record({ kind: fc.constant('report' as const), id: anyId }),
  );
  const embed: fc.Arbitrary<Embed> = fc.oneof(
    fc.constantFrom(...VIEWS, 'all' as const),
    row.map((contact) => ({ contact })),
  );
  return fc
    .record({
      clauses: anyClauses(columns, CLAUSE_KEYS.length),
      view: fc.option(fc.constantFrom(...VIEWS, 'all' as const)),
      text: fc.subarray([...PICTURES]),
      open: fc.option(open),
      mark: fc.uniqueArray(row, { maxLength: 3 }),
      markActors: fc.uniqueArray(fc.nat(views.actors.id.length - 1), { maxLength: 2 }),
      sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
      matrix: fc.constantFrom(...MATRICES),
      path: fc.option(
        fc
          .uniqueArray(fc.nat(views.actors.id.length - 1), { minLength: 2, maxLength: 2 })
          .map(([a, b]) => [a!, b!] as const),
      ),
      ties: fc.boolean(),
      tail: fc.boolean(),
      exercise: fc.boolean(),
      readouts: fc.boolean(),
      data: fc.option(fc.constant('2026-03-26-0a1b2c3d')),
      lang: fc.constantFrom(null, ...LANGS),
      theme: fc.constantFrom(...THEMES),
      embed: fc.option(embed),
      controls: fc.boolean(),
      locked: fc.boolean(),
      resize: fc.option(fc.constant('dw' as const)),
      plain: fc.boolean(),
    })
    .map((state) => ({ ...DEFAULT_STATE, ...state }));
}
