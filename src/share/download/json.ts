import type { About } from './about.ts';
import type { Evidence } from './evidence.ts';
import type { Sheet, Value } from './field.ts';

type SheetField = Sheet['fields'][number];

/** The tables as one object, with what they are of. */
export function jsonOf(about: About, evidence: Evidence, sheets: readonly Sheet[], schema: string) {
  const { record, version, sentence, address } = about;
  return {
    $schema: schema,
    record: record.title,
    subject: record.subject,
    version,
    selection: sentence,
    address,
    licence: record.licence,
    ...Object.fromEntries(
      sheets.map((sheet) => [sheet.name, sheet.cells(evidence).map((row) => objectOf(sheet, row))]),
    ),
  };
}

const objectOf = ({ fields }: Sheet, row: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(fields.map(({ name }, i) => [name, row[i]!]));

const TYPES = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  address: { type: 'string', format: 'uri' },
  list: { type: 'array' },
} as const satisfies Record<SheetField['type'], object>;

function propertyOf({ type, about, always, values }: SheetField) {
  const { type: of, ...rest } = { format: undefined, ...TYPES[type] };
  const nullable = always === true || type === 'list' ? of : [of, 'null'];
  const items = { items: { type: 'string', ...(values ? { enum: values } : {}) } };
  const limits = type === 'list' ? items : values ? { enum: always ? values : [...values, null] } : {};
  return { type: nullable, description: about, ...rest, ...limits };
}

const TEXT = { type: 'string' };

/** The JSON Schema (2020-12) of `jsonOf`. */
export function jsonSchemaOf(sheets: readonly Sheet[]) {
  const about = {
    record: TEXT,
    subject: TEXT,
    version: TEXT,
    selection: TEXT,
    address: { ...TEXT, format: 'uri' },
    licence: TEXT,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Evidence pack',
    type: 'object',
    properties: {
      $schema: TEXT,
      ...about,
      ...Object.fromEntries(
        sheets.map(({ name, about: description, fields }) => [
          name,
          {
            description,
            type: 'array',
            items: {
              type: 'object',
              properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
              required: fields.map((field) => field.name),
              additionalProperties: false,
            },
          },
        ]),
      ),
    },
    required: [...Object.keys(about), ...sheets.map(({ name }) => name)],
    additionalProperties: false,
  };
}
