import type { Columns } from '../explore/columns.ts';
import { unpackWhen } from '../record/pack.ts';
import { HAPPENED } from '../record/vocabulary.ts';
import type { Standing } from '../record/vocabulary.ts';
import type { Text } from './text.ts';
import { whenInWords } from './when.ts';

/** The date of a contact in words. */
export function dateOfContact({ views }: Columns, contact: number, text: Text): string {
  const { form, from, to } = views.contacts;
  return whenInWords(unpackWhen(form[contact]!, from[contact] ?? null, to[contact] ?? null), text);
}

/** The standing of a contact in words; of what was not held with what became of it: "offered, one-sided". */
export function standingOfContact({ contacts }: Columns, contact: number, standing: Standing, text: Text): string {
  const happened = HAPPENED[contacts.happened[contact]!]!;
  const words = text.t(`standing.${standing}`);
  return happened === 'held'
    ? words
    : text.t('standing.not-held', { standing: words, happened: text.t(`happened.${happened}`) });
}
