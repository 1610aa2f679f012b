import { z } from 'zod';
import type { Fault } from './fault.ts';
import { unknown } from './fault.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/**
 * Checks a file against its schema. Of a table that has faults `value` holds the entries that have none; of anything
 * else that has faults it is undefined.
 */
export function validate(file: YamlFile, schema: z.ZodType): { value: unknown; faults: readonly Fault[] } {
  const result = schema.safeParse(file.data);
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) => explain(issue, file, schema));
  return { value: schema instanceof z.ZodRecord ? goodEntries(file.data, schema) : undefined, faults };
}

function goodEntries(data: unknown, schema: z.ZodRecord): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const entry = schema.valueType as z.ZodType;
  const parsed = Object.entries(data).map(([id, value]) => [id, entry.safeParse(value)] as const);
  return Object.fromEntries(parsed.flatMap(([id, result]) => (result.success ? [[id, result.data]] : [])));
}

function explain(issue: z.core.$ZodIssue, file: YamlFile, schema: z.ZodType): Fault[] {
  const path = issue.path as Path;
  const name = String(path.at(-1) ?? file.path);
  const value = valueAt(file.data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        file.fault([...path, key], unknown('field', key, fieldsAt(schema, path)), { at: 'key' }),
      );
    case 'invalid_key':
      return [file.fault(path, `"${name}" ${issue.issues[0]?.message ?? 'is no id'}`, { at: 'key' })];
    case 'invalid_value':
      return value === undefined
        ? [file.fault(path, `"${name}" is missing`)]
        : [file.fault(path, wrongWord(name, value, issue))];
    case 'invalid_type':
      return value === undefined
        ? [file.fault(path, `"${name}" is missing`)]
        : [file.fault(path, `"${name}" must be ${KINDS[issue.expected] ?? issue.expected}`)];
    case 'too_small':
      return [file.fault(path, says(name, issue.message, `must ${atLeast(issue)}`))];
    case 'too_big':
      return [file.fault(path, says(name, issue.message, `must not be above ${issue.maximum}`))];
    default:
      return [file.fault(path, value === undefined ? `"${name}" ${issue.message}` : says(name, issue.message))];
  }
}

/** A message of the schema's own; `own` where zod made one up. */
function says(name: string, message: string, own?: string): string {
  if (own !== undefined && /^Too (small|big)/.test(message)) return `"${name}" ${own}`;
  return /^(must|needs|is) /.test(message) ? `"${name}" ${message}` : message;
}

const atLeast = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string =>
  origin === 'array' ? `have at least ${minimum} entry` : `be ${inclusive ? 'at least' : 'above'} ${minimum}`;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of entries',
  number: 'a number',
};

const wrongWord = (name: string, value: unknown, issue: z.core.$ZodIssueInvalidValue): string =>
  issue.values.length === 1 || typeof value !== 'string'
    ? `"${name}" ${issue.message}`
    : `${unknown(name, value, issue.values.map(String))} (one of ${issue.values.join(', ')})`;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    data,
  );

/** The fields that may stand at a path. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const inner = schemaAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema of what stands at a path; undefined where nothing may. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const open = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return open;
  const next =
    open instanceof z.ZodObject
      ? (open.shape as Readonly<Record<string, z.ZodType>>)[key]
      : open instanceof z.ZodArray
        ? (open.element as z.ZodType)
        : open instanceof z.ZodRecord
          ? (open.valueType as z.ZodType)
          : undefined;
  return next && schemaAt(next, rest);
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}
