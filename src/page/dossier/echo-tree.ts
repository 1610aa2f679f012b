import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import type { AccountText, ClaimText, ContactText, ReportText, Shard } from '../../explore/text-store.ts';
import { SOURCE_KINDS } from '../../record/vocabulary.ts';

/** A report that carries what a source says, with the reports that have it from there. */
export interface Echo {
  readonly report: ReportText;
  /** The accounts asked for that it carries; empty where it only stands between. */
  readonly accounts: readonly AccountText[];
  /** Claims on the same contact that it tells by its own word, as retellings do that add or garble. */
  readonly own: readonly ClaimText[];
  /** By day of publication. */
  readonly echoes: readonly Echo[];
}

/**
 * The reports that carry a source's accounts on one contact, each under the nearest report on its relay chain that
 * carries the same source on that contact, down from those that have it from none: a report of a reaction is no echo
 * of what it reacts to. A report that carries other accounts of the source stands there where others have them from it.
 */
export function echoTree(
  columns: Columns,
  { reports }: Shard,
  contact: ContactText,
  source: number,
  accounts: readonly AccountText[],
): readonly Echo[] {
  const carried = group(accounts, ({ row }) => columns.accounts.report[row]!);
  const carriers = new Set(reportsOn(contact, (row) => columns.accounts.source[row] === source, columns));
  const own = group(ownClaims(columns, contact), ({ report }) => report);
  const day = columns.views.reports.day;

  const parents = new Map<number, number | null>();
  const queue = [...carried.keys()];
  for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
    if (parents.has(row) || !reports.has(row)) continue;
    const parent = nearest(row, reports, carriers);
    parents.set(row, parent);
    if (parent !== null) queue.push(parent);
  }
  const children = group(parents.keys(), (row) => parents.get(row) ?? null);

  const branch = (parent: number | null): Echo[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => day[a]! - day[b]!)
      .map((row) => ({
        report: reports.get(row)!,
        accounts: carried.get(row) ?? [],
        own: parent === null ? [] : (own.get(row) ?? []).map(({ claim }) => claim),
        echoes: branch(row),
      }));
  return branch(null);
}

/** The first report up the relay chain, nearest first, that is one of the carriers; null where none is. */
function nearest(row: number, reports: ReadonlyMap<number, ReportText>, carriers: ReadonlySet<number>): number | null {
  const chain = new Set([row]);
  for (const one of chain) {
    if (one !== row && carriers.has(one)) return one;
    for (const relayed of reports.get(one)?.relays ?? []) if (reports.has(relayed)) chain.add(relayed);
  }
  return null;
}

const reportsOn = ({ claims }: ContactText, wanted: (row: number) => boolean, { accounts }: Columns): number[] =>
  claims.flatMap((claim) => claim.accounts.filter(({ row }) => wanted(row)).map(({ row }) => accounts.report[row]!));

/** What outlets say on a contact by their own word, by the report that carries it. */
function ownClaims({ accounts, views }: Columns, { claims }: ContactText): { report: number; claim: ClaimText }[] {
  const isOutlet = (row: number): boolean => SOURCE_KINDS[views.sources.kind[accounts.source[row]!]!] === 'outlet';
  return claims.flatMap((claim) =>
    claim.accounts.filter(({ row }) => isOutlet(row)).map(({ row }) => ({ report: accounts.report[row]!, claim })),
  );
}
