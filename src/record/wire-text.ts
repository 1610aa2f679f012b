import type { TextShard, Views } from './dataset.ts';
import { printDay } from './day.ts';
import { slugOf } from './slug.ts';
import { packRows, unpackRows } from './wire.ts';

/*
 * How a text shard is written: addresses mostly spell outlet and title, and ids outlet and day, so those are left out.
 */

/** `text/<shard>.json` as it is sent. Rows are as `packRows` has them, relays as distances from their report. */
export type PackedText = Omit<TextShard, 'reports'> & {
  readonly reports: Omit<TextShard['reports'], 'id' | 'url' | 'published'> & {
    /** What follows `outlet-day-` (after a `+`), `outlet-` (after a `-`), or the whole. */
    readonly id: readonly string[];
    readonly url: readonly PackedUrl[];
    /** 0 where it is the report's day in the views. */
    readonly published: readonly (string | 0)[];
  };
};

/**
 * An address without `https://` and with `|` for the outlet's id written as one word. In a tuple of four some words of
 * the title in kebab case are left out between the two texts: all but so many at its beginning and end. In a tuple of
 * one it is whole, for it would not come back.
 */
export type PackedUrl =
  0 | string | readonly [before: string, skipped: number, dropped: number, after: string] | readonly [whole: string];

/** What packing needs of the views. */
export interface ReportViews {
  readonly outlets: Pick<Views['outlets'], 'id'>;
  readonly reports: Pick<Views['reports'], 'outlet' | 'day'>;
}

/** Packs the text of a run of contacts for sending. */
export function packText(shard: TextShard, views: ReportViews): PackedText {
  const { reports, sources } = shard;
  const { outlet, day } = reader(reports.row, views);
  return {
    ...shard,
    reports: {
      ...reports,
      row: packRows(reports.row),
      id: reports.id.map((id, i) => packId(id, outlet(i), day(i))),
      url: reports.url.map((url, i) => packUrl(url, outlet(i), reports.title[i]!)),
      published: reports.published.map((published, i) => (published === day(i) ? 0 : published)),
      relays: reports.relays.map((rows, i) => rows.map((row) => row - reports.row[i]!)),
      relayedBy: reports.relayedBy.map((rows, i) => rows.map((row) => row - reports.row[i]!)),
    },
    sources: { ...sources, row: packRows(sources.row) },
  };
}

/** The text that `packText` packed. */
export function unpackText(packed: PackedText, views: ReportViews): TextShard {
  const { reports, sources } = packed;
  const row = unpackRows(reports.row);
  const { outlet, day } = reader(row, views);
  return {
    ...packed,
    reports: {
      ...reports,
      row,
      id: reports.id.map((id, i) => unpackId(id, outlet(i), day(i))),
      url: reports.url.map((url, i) => unpackUrl(url, outlet(i), reports.title[i]!)),
      published: reports.published.map((published, i) => (published === 0 ? day(i) : published)),
      relays: reports.relays.map((steps, i) => steps.map((step) => step + row[i]!)),
      relayedBy: reports.relayedBy.map((steps, i) => steps.map((step) => step + row[i]!)),
    },
    sources: { ...sources, row: unpackRows(sources.row) },
  };
}

const reader = (row: readonly number[], { outlets, reports }: ReportViews) => ({
  outlet: (i: number): string => outlets.id[reports.outlet[row[i]!]!]!,
  day: (i: number): string => printDay(reports.day[row[i]!]!),
});

function packId(id: string, outlet: string, day: string): string {
  if (id.startsWith(`${outlet}-${day}-`)) return `+${id.slice(outlet.length + day.length + 2)}`;
  return id.startsWith(`${outlet}-`) ? id.slice(outlet.length) : id;
}

function unpackId(packed: string, outlet: string, day: string): string {
  if (packed.startsWith('+')) return `${outlet}-${day}-${packed.slice(1)}`;
  return packed.startsWith('-') ? `${outlet}${packed}` : packed;
}

const oneWord = (outlet: string): string => outlet.replaceAll('-', '');

function packUrl(url: string | 0, outlet: string, title: string): PackedUrl {
  if (url === 0) return 0;
  const packed = withoutTitle(url.replace(/^https:\/\//, '').replace(oneWord(outlet), '|'), title);
  return unpackUrl(packed, outlet, title) === url ? packed : [url];
}

function unpackUrl(packed: PackedUrl, outlet: string, title: string): string | 0 {
  if (packed === 0) return 0;
  if (typeof packed === 'object' && packed.length === 1) return packed[0];
  const short = typeof packed === 'object' ? withTitle(packed, title) : packed;
  return `${short.startsWith('http://') ? '' : 'https://'}${short.replace('|', oneWord(outlet))}`;
}

/** Shorter runs of the title's words cost more than they save. */
const WORTH_IT = 9;

type AroundTitle = readonly [before: string, skipped: number, dropped: number, after: string];

/** Leaves out the longest run of the title's words that the address has. */
function withoutTitle(short: string, title: string): string | AroundTitle {
  const words = slugOf(title).split('-');
  let longest = WORTH_IT - 1;
  let packed: string | AroundTitle = short;
  for (let first = 0; first < words.length; first++) {
    for (let end = words.length; end > first; end--) {
      const run = words.slice(first, end).join('-');
      if (run.length <= longest) break;
      const at = short.indexOf(run);
      if (at < 0) continue;
      longest = run.length;
      packed = [short.slice(0, at), first, words.length - end, short.slice(at + run.length)];
    }
  }
  return packed;
}

function withTitle([before, skipped, dropped, after]: AroundTitle, title: string): string {
  const words = slugOf(title).split('-');
  return `${before}${words.slice(skipped, words.length - dropped).join('-')}${after}`;
}
