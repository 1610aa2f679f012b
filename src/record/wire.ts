import type { Views } from './dataset.ts';
import { slugOf } from './slug.ts';

/*
 * How `views.json` is written: as Views, but with what can be told from other columns left out or made small.
 */

type WithIds<T> = Omit<T, 'id'> & {
  /** 0 where it is the name in kebab case. */
  readonly id: readonly (string | 0)[];
};

/** `views.json` as it is sent. */
export interface PackedViews extends Omit<Views, 'actors' | 'outlets' | 'sources' | 'accounts'> {
  readonly actors: WithIds<Views['actors']>;
  readonly outlets: WithIds<Views['outlets']>;
  readonly sources: WithIds<Views['sources']>;
  /** `report` as `packRows` has it, `lag` as days above what the account's own report would give. */
  readonly accounts: Views['accounts'];
}

/** Packs the views of a dataset for sending. */
export function packViews(views: Views): PackedViews {
  const expected = expectedLags(views);
  return {
    ...views,
    actors: packIds(views.actors),
    outlets: packIds(views.outlets),
    sources: packIds(views.sources),
    accounts: {
      ...views.accounts,
      report: packRows(views.accounts.report),
      lag: views.accounts.lag.map((lag, row) => lag - expected[row]!),
    },
  };
}

/** The views that `packViews` packed. */
export function unpackViews(packed: PackedViews): Views {
  const views: Views = {
    ...packed,
    actors: unpackIds(packed.actors),
    outlets: unpackIds(packed.outlets),
    sources: unpackIds(packed.sources),
    accounts: { ...packed.accounts, report: unpackRows(packed.accounts.report) },
  };
  const expected = expectedLags(views);
  return {
    ...views,
    accounts: { ...views.accounts, lag: packed.accounts.lag.map((lag, row) => lag + expected[row]!) },
  };
}

/** Rows as their distance from the highest row before: small where rows are numbered by first use. */
export function packRows(rows: readonly number[]): number[] {
  let highest = -1;
  return rows.map((row) => {
    const step = row - highest;
    highest = Math.max(highest, row);
    return step;
  });
}

/** The rows that `packRows` packed. */
export function unpackRows(steps: readonly number[]): number[] {
  let highest = -1;
  return steps.map((step) => {
    const row = highest + step;
    highest = Math.max(highest, row);
    return row;
  });
}

/** The lag of each account were it public as soon as its own report is, and its contact can have been. */
function expectedLags({ record, contacts, claims, reports, accounts }: Views): number[] {
  const lags: number[] = [];
  let claim = 0;
  contacts.known.forEach((known, contact) => {
    const first = contacts.from[contact] ?? record.from;
    for (const end = claim + contacts.claims[contact]!; claim < end; claim++) {
      for (const last = lags.length + claims.accounts[claim]!; lags.length < last;) {
        const published = reports.day[accounts.report[lags.length]!]!;
        lags.push(Math.max(published, first) - known);
      }
    }
  });
  return lags;
}

const packIds = <T extends { readonly id: readonly string[]; readonly name: readonly string[] }>(table: T) => ({
  ...table,
  id: table.id.map((id, row) => (id === slugOf(table.name[row]!) ? 0 : id)),
});

const unpackIds = <T extends { readonly id: readonly (string | 0)[]; readonly name: readonly string[] }>(table: T) => ({
  ...table,
  id: table.id.map((id, row) => (id === 0 ? slugOf(table.name[row]!) : id)),
});
