import { slugOf } from '../../record/slug.ts';
import { licenceOf } from './about.ts';
import type { About } from './about.ts';
import { LIST_DELIMITER } from './csv.ts';
import type { Sheet } from './field.ts';

const STANDARD = 'https://datapackage.org/profiles/2.0';

/** A file of the pack that is no table. */
export interface Attachment {
  readonly path: string;
  readonly about: string;
  readonly mediatype: string;
  /** Bytes. */
  readonly size: number;
}

/** A table's CSV file. */
export interface TableFile {
  readonly sheet: Sheet;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly rows: number;
}

type SheetField = Sheet['fields'][number];

const TYPES = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  address: { type: 'string', format: 'uri' },
  list: { type: 'list', delimiter: LIST_DELIMITER, itemType: 'string' },
} as const satisfies Record<SheetField['type'], object>;

/** A field as the Table Schema of Frictionless has it. */
const fieldOf = ({ name, type, about, always, values }: SheetField) => ({
  name,
  ...TYPES[type],
  description: about,
  constraints: {
    ...(always ? { required: true } : {}),
    // What a list may hold cannot be said in a Table Schema; its description does.
    ...(values && type !== 'list' ? { enum: values } : {}),
  },
});

const tableSchema = ({ fields, key, references }: Sheet) => ({
  $schema: `${STANDARD}/tableschema.json`,
  fields: fields.map(fieldOf),
  missingValues: [''],
  primaryKey: key,
  ...(references.length === 0
    ? {}
    : {
        foreignKeys: references.map(({ fields: own, table, to }) => ({
          fields: own,
          reference: { resource: table, fields: to },
        })),
      }),
});

/** The description of a pack by the Data Package standard (https://datapackage.org/standard/data-package/). */
export function datapackageOf(about: About, tables: readonly TableFile[], attachments: readonly Attachment[]) {
  const { record, version, sentence, address, home } = about;
  const licence = licenceOf(record);
  return {
    $schema: `${STANDARD}/datapackage.json`,
    name: `${slugOf(record.title)}-evidence`,
    title: `${record.title}: ${sentence}`,
    description: record.subject,
    homepage: home,
    version,
    sources: [{ title: record.title, path: address, version }],
    contributors: [{ title: record.title, path: home, roles: ['creator'] }],
    ...(licence ? { licenses: [licence] } : {}),
    resources: [
      ...tables.map(({ sheet, path, size, rows }) => ({
        $schema: `${STANDARD}/dataresource.json`,
        name: sheet.name,
        type: 'table',
        path,
        description: sheet.about,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: size,
        rowCount: rows,
        schema: tableSchema(sheet),
      })),
      ...attachments.map(({ path, about: description, mediatype, size }) => ({
        $schema: `${STANDARD}/dataresource.json`,
        name: slugOf(path),
        path,
        description,
        mediatype,
        encoding: 'utf-8',
        bytes: size,
      })),
    ],
  };
}
