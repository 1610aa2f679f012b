import type { Columns } from '../explore/columns.ts';
import { unpackWhen } from '../record/pack.ts';
import { HAPPENED } from '../record/vocabulary.ts';
import type { Standing } from '../record/vocabulary.ts';
import type { Text } from './text.ts';
import { whenInWords } from './when.ts';

/** The date of a contact in words. */
export function dateOfContact({ views }: Columns, contact: number, text: Text): string {
  const { form, from, to, parts } = views.contacts;
  return whenInWords(unpackWhen(form[contact]!, from[contact] ?? null, to[contact] ?? null, parts[contact]), text);
}

/** The standing of a contact in words; of what was not held they say so: "acknowledged that it was called off". */
export function standingOfContact({ contacts }: Columns, contact: number, standing: Standing, text: Text): string {
  const happened = HAPPENED[contacts.happened[contact]!]!;
  return happened === 'held'
    ? text.t(`standing.${standing}`)
    : text.t(`standing.not-held.${standing}`, { happened: text.t(`happened.${happened}`) });
}
