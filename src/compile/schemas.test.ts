import { describe, expect, test } from 'vitest';
import { STANCES } from '../record/vocabulary.ts';
import { jsonSchemas } from './schemas.ts';

interface Json {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly additionalProperties?: Json | false;
  readonly required?: readonly string[];
}

const schemas = new Map([...jsonSchemas()].map(([name, text]) => [name, JSON.parse(text) as Json]));
const contact = schemas.get('contact.json')!.properties!;

test('there is one for each kind of file', () => {
  const names =
    'actors changes channels contact landmarks outlets published record redirects reports sides sources text-contact text topics';
  expect([...schemas.keys()].sort()).toEqual(names.split(' ').map((name) => `${name}.json`));
});

describe('what editors read in them', () => {
  test('numbers are numbers, flags are true or absent, dates are texts', () => {
    expect(contact.minutes).toMatchObject({ type: 'integer', exclusiveMinimum: 0 });
    expect(contact.place?.properties?.lat).toMatchObject({ type: 'number', minimum: -90, maximum: 90 });
    expect(contact.participants?.items?.properties?.initiated).toMatchObject({ type: 'boolean', const: true });
    expect(contact.when).toMatchObject({ type: 'string' });
  });

  test('fields are named, required and closed', () => {
    expect(schemas.get('contact.json')!.required).toEqual([
      'title',
      'channel',
      'when',
      'mode',
      'participants',
      'summary',
      'claims',
    ]);
    expect(contact.claims?.items?.properties?.accounts?.items?.properties?.stance?.enum).toEqual(STANCES);
    expect(contact.claims?.items?.additionalProperties).toBe(false);
    expect(schemas.get('record.json')!.required).not.toContain('questions');
  });

  test('every field says what it is for', () => {
    const silent: string[] = [];
    const visit = (schema: Json | false | undefined, path: string): void => {
      if (schema === undefined || schema === false) return;
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (field.description === undefined) silent.push(`${path}.${name}`);
        visit(field, `${path}.${name}`);
      }
      visit(schema.items, path);
      visit(schema.additionalProperties, path);
    };
    for (const [name, schema] of schemas) visit(schema, name);
    expect(silent).toEqual([]);
  });
});
