import { z } from 'zod';
import { contactSchema, FILES } from '../record/schema.ts';
import { proseSchema, wordsSchema } from '../record/translation.ts';

/**
 * The JSON Schemas (2020-12) by which editors check and complete the record's files: path below `data/schema/` → text.
 * They speak of YAML as editors read it, with numbers and flags, while the record is read with strings only.
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries<z.ZodType>({ ...FILES, contact: contactSchema, text: wordsSchema, 'text-contact': proseSchema }).map(
      ([name, schema]) => [`${name}.json`, `${JSON.stringify(jsonSchema(schema), null, 2)}\n`],
    ),
  );

const jsonSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema: json }) {
      if (json.type === 'boolean') json.const = true;
      if (json.type === 'number') delete json.pattern;
      if (json.type !== 'number' || !(zodSchema instanceof z.ZodPipe)) return;
      const { type, minimum, maximum, exclusiveMinimum } = z.toJSONSchema(zodSchema.out as z.ZodType);
      const bounds = { type, minimum, maximum, exclusiveMinimum };
      Object.assign(json, Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined)));
    },
  });
