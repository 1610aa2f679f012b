import { ascending } from 'd3';
import { parseDay } from '../record/day.ts';
import { relayChain } from '../record/known.ts';
import type { Carrier } from '../record/known.ts';
import type { Report, RecordFiles } from '../record/schema.ts';
import { compare } from './fault.ts';
import { gradeRecord, carriersOf } from './grade.ts';
import type { GradedContact } from './grade.ts';

/** The entries of one table in the order of their rows. */
export interface Rows<T> {
  readonly ids: readonly string[];
  readonly entries: readonly T[];
  /** The row of an id. */
  readonly row: (id: string) => number;
}

/** A record without faults in the order of the dataset. */
export interface Ordered {
  readonly record: RecordFiles;
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly sides: Rows<RecordFiles['sides'][string]>;
  readonly channels: Rows<RecordFiles['channels'][string]>;
  readonly topics: Rows<RecordFiles['topics'][string]>;
  readonly actors: Rows<RecordFiles['actors'][string]>;
  readonly outlets: Rows<RecordFiles['outlets'][string]>;
  readonly sources: Rows<RecordFiles['sources'][string]>;
  readonly reports: Rows<Report>;
  readonly contacts: Rows<GradedContact>;
}

/**
 * Puts a record in the order of the dataset: sides, channels and topics as written, actors, outlets and sources by id,
 * contacts in time, reports as those first need them.
 */
export function orderRecord(record: RecordFiles): Ordered {
  const carriers = carriersOf(record);
  const contacts = inTime(gradeRecord(record, carriers), parseDay(record.record.coverage.from));
  const accounts = contacts.entries.flatMap(({ contact }) => contact.claims.flatMap((claim) => claim.accounts));
  return {
    record,
    carriers,
    sides: asWritten(record.sides),
    channels: asWritten(record.channels),
    topics: asWritten(record.topics),
    actors: byId(record.actors),
    outlets: byId(record.outlets),
    sources: byId(record.sources),
    reports: byNeed(
      record.reports,
      accounts.flatMap(({ report }) => relayChain(report, carriers)),
    ),
    contacts,
  };
}

function rowsOf<T>(entries: readonly (readonly [string, T])[]): Rows<T> {
  const rows = new Map(entries.map(([id], row) => [id, row]));
  return { ids: entries.map(([id]) => id), entries: entries.map(([, entry]) => entry), row: (id) => rows.get(id)! };
}

const asWritten = <T>(table: Readonly<Record<string, T>>): Rows<T> => rowsOf(Object.entries(table));

const byId = <T>(table: Readonly<Record<string, T>>): Rows<T> =>
  rowsOf(Object.entries(table).sort(([a], [b]) => compare(a, b)));

const byNeed = <T>(table: Readonly<Record<string, T>>, needed: readonly string[]): Rows<T> =>
  rowsOf([...new Set([...needed, ...Object.keys(table).sort(compare)])].map((id) => [id, table[id]!] as const));

const inTime = (contacts: readonly GradedContact[], start: number): Rows<GradedContact> =>
  rowsOf(
    contacts
      .toSorted(
        (a, b) =>
          ascending(a.when.from ?? start, b.when.from ?? start) ||
          ascending(a.when.to ?? Infinity, b.when.to ?? Infinity) ||
          compare(a.id, b.id),
      )
      .map((graded) => [graded.id, graded] as const),
  );
