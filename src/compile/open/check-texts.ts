import type { SingleFile } from '../../record/dataset.ts';
import { below, bit, filled, id, int, list, or, text } from './columns.ts';
import type { ColumnCheck, Test } from './columns.ts';

/** Checks the words of a dataset's contacts against views that have no faults. */
export function checkTexts(check: ColumnCheck, dataset: SingleFile, edtf: Test): void {
  const { views, text: shards } = dataset;
  const known: unknown = shards;
  if (!Array.isArray(known) || known.length !== views.shards.length) {
    check.fault(['text'], `must be ${String(views.shards.length)} parts, as views.shards says`);
    return;
  }
  const contacts = views.contacts.id.length;
  const row = below(contacts);
  let claim = 0;
  known.forEach((shard: unknown, i) => {
    if (check.faults.length > 0) return;
    const at = ['text', i];
    const part = (typeof shard === 'object' && shard !== null ? shard : {}) as Readonly<Record<string, unknown>>;
    const first = views.shards[i]!;
    const end = views.shards[i + 1] ?? contacts;
    const claims = sum(views.contacts.claims, first, end);
    const accounts = sum(views.claims.accounts, claim, claim + claims);
    claim += claims;
    const words = {
      summary: text,
      when: edtf,
      whenText: or(0, text),
      repeats: or(0, text),
      minutes: int(0, 10_000_000),
      country: or(0, country),
      follows: list(row),
      followedBy: list(row),
    };
    check.table([...at, 'contacts'], part.contacts, words, end - first);
    check.table([...at, 'claims'], part.claims, { id, text }, claims);
    const said = or(0, text);
    check.table([...at, 'accounts'], part.accounts, { locator: said, note: said, why: said }, accounts);
    const report = below(views.reports.outlet.length);
    check.table([...at, 'reports'], part.reports, {
      row: report,
      id,
      title: filled,
      supplied: bit,
      url: or(0, text),
      published: edtf,
      relays: list(report),
      relayedBy: list(report),
      note: or(0, text),
    });
    check.table([...at, 'sources'], part.sources, { row: below(views.sources.id.length), why: text });
  });
}

const country: Test = (value) =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? null : 'must be a two-letter country code (ISO 3166-1)';

function sum(counts: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let i = from; i < to; i++) all += counts[i]!;
  return all;
}
