import type { Columns } from '../../explore/columns.ts';
import { unpackWhen } from '../../record/pack.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { lagInWords } from '../../text/lag.ts';
import type { Text } from '../../text/text.ts';
import { whenInWords } from '../../text/when.ts';
import { whoOf } from './who.ts';

/** The words of a row that no filter changes. */
export interface RowWords {
  readonly when: string;
  readonly who: string;
  readonly known: string;
}

/** Words of rows, put together when a row is first drawn and kept. */
export class Words {
  readonly #rows: (RowWords | undefined)[] = [];

  constructor(
    readonly columns: Columns,
    readonly text: Text,
  ) {}

  of(contact: number): RowWords {
    return (this.#rows[contact] ??= this.#make(contact));
  }

  /** The standing in words; of what was not held with what became of it. */
  standing(contact: number, standing: Standing): string {
    const happened = HAPPENED[this.columns.contacts.happened[contact]!]!;
    const words = this.text.t(`standing.${standing}`);
    if (happened === 'held') return words;
    return this.text.t('table.not-held', { standing: words, happened: this.text.t(`happened.${happened}`) });
  }

  #make(contact: number): RowWords {
    const { columns, text } = this;
    const { form, from, to } = columns.views.contacts;
    const when = unpackWhen(form[contact]!, from[contact]!, to[contact]!);
    return {
      when: whenInWords(when, text),
      who: whoOf(columns, contact),
      known: text.t('table.known', {
        day: text.day(columns.contacts.known[contact]!, 'short'),
        lag: lagInWords(columns.contacts.lag[contact]!, text),
      }),
    };
  }
}
