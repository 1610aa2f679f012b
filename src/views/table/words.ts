import type { Columns } from '../../explore/columns.ts';
import { dateOfContact, knownOfContact } from '../../text/contact.ts';
import type { Text } from '../../text/text.ts';
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

  #make(contact: number): RowWords {
    const { columns, text } = this;
    return {
      when: dateOfContact(columns, contact, text),
      who: whoOf(columns, contact),
      known: knownOfContact(columns, contact, text),
    };
  }
}
