import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { unpackWhen } from '../../record/pack.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';
import { whenInWords } from '../../text/when.ts';

/** A lag worth telling, days. */
const NOTABLE = 30;
const DAYS_PER_MONTH = 30.4;

/** The date of a contact in words. */
export function dateOf({ views: { contacts } }: Columns, contact: number, text: Text): string {
  return whenInWords(unpackWhen(contacts.form[contact]!, contacts.from[contact]!, contacts.to[contact]!), text);
}

/** The standing of a contact in words, with what became of it where it was not held. */
export function standingInWords({ contacts }: Columns, contact: number, standing: Standing, text: Text): string {
  const happened = HAPPENED[contacts.happened[contact]!]!;
  const word = text.t(`standing.${standing}`);
  return happened === 'held'
    ? word
    : text.t('timeline.not-held', { standing: word, happened: text.t(`happened.${happened}`) });
}

/** When a contact came to light, where that took notably long or happened while it still went on; else null. */
export function lightOf({ contacts }: Columns, contact: number, text: Text): string | null {
  const lag = contacts.lag[contact]!;
  const known: Day = contacts.known[contact]!;
  const date = text.day(known, 'short');
  if (known < contacts.to[contact]! && lag <= -NOTABLE) return text.t('timeline.light.during', { date });
  if (lag < NOTABLE) return null;
  const months = Math.round(lag / DAYS_PER_MONTH);
  return months < 3
    ? text.t('timeline.light.days', { date, days: lag })
    : text.t('timeline.light.months', { date, months });
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
    date: dateOf(columns, contact, text),
    title: contacts.title[contact]!,
    standing: standingInWords(columns, contact, standing, text),
    sources,
  });
}
