import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { dateOfContact, lagOfContact, standingOfContact } from '../../text/contact.ts';
import type { Text } from '../../text/text.ts';
import type { Bin } from './bins.ts';

/** A lag worth telling, days. */
const NOTABLE = 30;

/** When a contact came to light, where that took notably long or was long before its last possible day; else null. */
export function lightOf(columns: Columns, contact: number, text: Text): string | null {
  const { known, lag } = columns.contacts;
  if (Math.abs(lag[contact]!) < NOTABLE) return null;
  const date = text.day(known[contact]!, 'short');
  return text.t('timeline.light', { date, lag: lagOfContact(columns, contact, text) });
}

/** One line for the focused mark: its place in its lane, date, title, standing and sources. */
export function lineOf(
  columns: Columns,
  contact: number,
  place: { readonly n: number; readonly of: number },
  standing: Standing,
  sources: number,
  text: Text,
): string {
  const { channels, contacts } = columns.views;
  return text.t('timeline.line', {
    ...place,
    channel: channels.name[contacts.channel[contact]!]!,
    date: dateOfContact(columns, contact, text),
    title: contacts.title[contact]!,
    standing: standingOfContact(columns, contact, standing, text),
    sources,
  });
}

/** A bin in one line: its days, how many contacts it has, and how many of each standing. */
export function binInWords({ from, days, count, total, counts }: Bin, text: Text): string {
  const standings = counts.flatMap((n, i) =>
    n > 0 ? text.t('timeline.bin.standing', { n, standing: STANDINGS[i]! }) : [],
  );
  return text.t(count > 0 ? 'timeline.bin.line' : 'timeline.bin.none', {
    days: text.days(from, from + days - 1),
    n: count,
    total,
    list: text.list(standings, 'unit'),
  });
}
