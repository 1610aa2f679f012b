import type { Columns } from '../explore/columns.ts';
import { unpackWhen } from '../record/pack.ts';
import { HAPPENED } from '../record/vocabulary.ts';
import type { Standing } from '../record/vocabulary.ts';
import type { When } from '../record/when.ts';
import { lagInWords } from './lag.ts';
import type { Text } from './text.ts';
import { whenInWords } from './when.ts';

/** The date of a contact in words. */
export const dateOfContact = (columns: Columns, contact: number, text: Text): string =>
  whenInWords(whenOf(columns, contact), text);

/** How long after its date a contact came to light, in words. */
export const lagOfContact = (columns: Columns, contact: number, text: Text): string =>
  lagInWords(
    columns.contacts.lag[contact]!,
    whenOf(columns, contact),
    columns.views.contacts.repeats[contact] === 1,
    text,
  );

/** Since when a contact is known, and how long after its date that is. */
export const knownOfContact = (columns: Columns, contact: number, text: Text): string =>
  text.t('table.known', {
    day: text.day(columns.contacts.known[contact]!, 'short'),
    lag: lagOfContact(columns, contact, text),
  });

function whenOf({ views }: Columns, contact: number): When {
  const { form, from, to, parts } = views.contacts;
  return unpackWhen(form[contact]!, from[contact] ?? null, to[contact] ?? null, parts[contact]);
}

/** The standing of a contact in words; of what was not held they say so: "acknowledged that it was called off". */
export function standingOfContact({ contacts }: Columns, contact: number, standing: Standing, text: Text): string {
  const happened = HAPPENED[contacts.happened[contact]!]!;
  return happened === 'held' ? text.t(`standing.${standing}`) : text.t(`standing.not-held.${standing}`, { happened });
}
