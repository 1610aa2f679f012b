import type { TextShard } from '../record/dataset.ts';
import { relayChain } from '../record/known.ts';
import { bucketOf } from '../record/pack.ts';
import { packText } from '../record/wire-text.ts';
import type { ReportViews } from '../record/wire-text.ts';
import type { Ordered } from './rows.ts';

/** Bytes a text takes when sent, or any other measure of it; given by the edge. */
export type Size = (text: string) => number;

/** No shard of more than one contact is larger: opening a dossier loads one (design §10). */
export const SHARD_BYTES = 10_000;

/** The texts of the record in runs of contacts, and where to find what. */
export interface Shards {
  readonly texts: readonly TextShard[];
  /** The first contact of each. */
  readonly starts: readonly number[];
  /** For each bucket of report ids the shards that may hold them. */
  readonly buckets: readonly (readonly number[])[];
}

/** Cuts the texts into runs of contacts, each as long as fits. */
export function shardsOf(ordered: Ordered, views: ReportViews, size: Size): Shards {
  const shardOf = shardMaker(ordered);
  const count = ordered.contacts.ids.length;
  const starts: number[] = [];
  const texts: TextShard[] = [];
  for (let start = 0; start < count;) {
    let end = start + 1;
    let shard = shardOf(start, end);
    while (end < count) {
      const longer = shardOf(start, end + 1);
      if (size(JSON.stringify(packText(longer, views))) > SHARD_BYTES) break;
      shard = longer;
      end++;
    }
    starts.push(start);
    texts.push(shard);
    start = end;
  }
  return { starts, texts, buckets: bucketsOf(texts, ordered.reports.ids.length) };
}

function bucketsOf(texts: readonly TextShard[], count: number): number[][] {
  const buckets = Array.from({ length: count }, () => new Set<number>());
  for (const [shard, { reports }] of texts.entries())
    for (const id of reports.id) buckets[bucketOf(id, count)]!.add(shard);
  return buckets.map((shards) => [...shards]);
}

/** Makes the text of the contacts from `start` up to but not including `end`. */
function shardMaker(ordered: Ordered): (start: number, end: number) => TextShard {
  const { contacts, reports, sources, carriers } = ordered;
  const followedBy = backward(contacts.entries.map(({ contact }) => contact.follows.map(contacts.row)));
  const relays = reports.entries.map((report) => report.relays.map(reports.row).sort((a, b) => a - b));
  const relayedBy = backward(relays);

  return (start, end) => {
    const run = contacts.entries.slice(start, end).map(({ contact }) => contact);
    const claims = run.flatMap((contact) => contact.claims);
    const accounts = claims.flatMap((claim) => claim.accounts);
    const chains = accounts.flatMap(({ report }) => relayChain(report, carriers));
    const reportRows = inOrder(chains.map(reports.row));
    const shown = reportRows.map((row) => reports.entries[row]!);
    const sourceRows = inOrder(accounts.map(({ source }) => sources.row(source)));
    return {
      contacts: {
        summary: run.map(({ summary }) => summary),
        when: run.map(({ when }) => when),
        whenText: run.map(({ whenText }) => whenText ?? 0),
        repeats: run.map(({ repeats }) => repeats ?? 0),
        minutes: run.map(({ minutes }) => minutes ?? 0),
        country: run.map(({ place }) => place?.country ?? 0),
        follows: run.map(({ follows }) => inOrder(follows.map(contacts.row))),
        followedBy: followedBy.slice(start, end),
      },
      claims: { id: claims.map(({ id }) => id), text: claims.map(({ text }) => text) },
      accounts: {
        locator: accounts.map(({ locator }) => locator ?? 0),
        note: accounts.map(({ note }) => note ?? 0),
        why: accounts.map(({ why }) => why ?? 0),
      },
      reports: {
        row: reportRows,
        id: reportRows.map((row) => reports.ids[row]!),
        title: shown.map(({ title, suppliedTitle }) => (title ?? suppliedTitle)!),
        supplied: shown.map(({ title }) => (title === undefined ? 1 : 0)),
        url: shown.map(({ url }) => url ?? 0),
        published: shown.map(({ published }) => published),
        relays: reportRows.map((row) => relays[row]!),
        relayedBy: reportRows.map((row) => relayedBy[row]!),
        note: shown.map(({ note }) => note ?? 0),
      },
      sources: { row: sourceRows, why: sourceRows.map((row) => sources.entries[row]!.why) },
    };
  };
}

const inOrder = (rows: readonly number[]): number[] => [...new Set(rows)].sort((a, b) => a - b);

/** For each row the rows that point to it. */
function backward(pointers: readonly (readonly number[])[]): number[][] {
  const back = pointers.map((): number[] => []);
  pointers.forEach((targets, row) => {
    for (const target of new Set(targets)) back[target]!.push(row);
  });
  return back;
}
