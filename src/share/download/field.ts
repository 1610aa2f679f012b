import type { Evidence } from './evidence.ts';

export type Value = string | number | boolean | readonly string[] | null;

/** One column of a table of the pack: the CSV files, their description, the JSON and its schema are all made of these. */
export interface Field<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'list' | 'address';
  /** What it holds, as the pack's README tells it. */
  readonly about: string;
  /** Whether every row has it. */
  readonly always?: boolean;
  /** The only values that it takes. */
  readonly values?: readonly (string | number)[];
  readonly of: (row: Row, evidence: Evidence) => Value;
}

/** Fields of a table whose values are keys of another, in the same order. */
export interface Reference {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** One table of the pack. */
export interface Table<Row> {
  readonly name: string;
  readonly about: string;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly rows: (evidence: Evidence) => readonly Row[];
  readonly fields: readonly Field<Row>[];
}

/** A table as it is written: which rows it is made of matters to nobody any more. */
export interface Sheet {
  readonly name: string;
  readonly about: string;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly fields: readonly Omit<Field<never>, 'of'>[];
  /** The values of each row, in the order of the fields. */
  readonly cells: (evidence: Evidence) => Value[][];
}

export const sheetOf = <Row>(table: Table<Row>): Sheet => ({
  ...table,
  cells: (evidence) => table.rows(evidence).map((row) => table.fields.map(({ of }) => of(row, evidence))),
});
