import type { z } from 'zod';
import { contactSchema, FILES, PAST_FILES } from '../record/schema.ts';
import type { RecordFiles } from '../record/schema.ts';
import { compare } from './fault.ts';
import type { Fault } from './fault.ts';
import { checkQuoting } from './quoting.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** The record's files: path below its folder, such as `contacts/x.yaml` → text. */
export type Texts = ReadonlyMap<string, string>;

/** What could be read: entries with faults of their own are left out of `record`, but their files are there. */
export interface Reading {
  readonly record: Partial<RecordFiles>;
  /** By name, such as `actors`. */
  readonly files: ReadonlyMap<string, YamlFile>;
  /** By the contact's id. */
  readonly contactFiles: ReadonlyMap<string, YamlFile>;
  readonly faults: readonly Fault[];
}

/** One file by itself: undefined `value` where it has faults (of a table, the entries that have none). */
export interface FileReading {
  readonly file: YamlFile;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

export type ReadFile = (path: string, text: string) => FileReading;

const CONTACT = /^contacts\/([^/]+)\.yaml$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const IGNORED = /^(README\.md|LICENSE|schema\/.*|(.*\/)?\.[^/]*)$/;

/** Reads every file and checks each by itself. */
export function readRecord(texts: Texts, readFile: ReadFile = readFileAlone): Reading {
  const faults: Fault[] = [];
  const files = new Map<string, YamlFile>();
  const contactFiles = new Map<string, YamlFile>();
  const tables: Record<string, unknown> = {};
  const contacts: Record<string, unknown> = {};

  for (const path of [...texts.keys()].sort(compare)) {
    if (IGNORED.test(path)) continue;
    const id = CONTACT.exec(path)?.[1];
    const name = path.replace(/\.yaml$/, '');
    if (id === undefined && !Object.hasOwn(FILES, name)) {
      const message = 'is no file of a record; contacts are contacts/<id>.yaml';
      faults.push({ severity: 'error', file: path, line: 1, column: 1, message });
      continue;
    }
    const { file, value, faults: own } = readFile(path, texts.get(path)!);
    faults.push(...own);
    if (id === undefined) {
      files.set(name, file);
      tables[name] = value;
    } else {
      contactFiles.set(id, file);
      if (value !== undefined) contacts[id] = value;
    }
  }
  for (const name of Object.keys(FILES).filter((name) => !files.has(name) && !PAST_FILES.has(name)))
    faults.push({ severity: 'error', file: `${name}.yaml`, line: 1, column: 1, message: 'the file is missing' });
  return { record: { ...tables, contacts } as Partial<RecordFiles>, files, contactFiles, faults };
}

/** Reads one file that belongs to a record. */
export function readFileAlone(path: string, text: string): FileReading {
  const id = CONTACT.exec(path)?.[1];
  const name = path.replace(/\.yaml$/, '') as keyof typeof FILES;
  const schema: z.ZodType = id === undefined ? FILES[name] : contactSchema;
  const { file, faults: broken } = readYaml(path, text);
  const faults = [...broken, ...checkSchemaLine(file, text, id === undefined ? `schema/${name}.json` : CONTACT_SCHEMA)];
  if (id !== undefined && !KEBAB.test(id))
    faults.push(file.faultAt(0, 'the file name must be in kebab case (a–z, 0–9, hyphens)'));
  if (file.data === undefined) return { file, value: undefined, faults };

  const unquoted = checkQuoting(file, schema);
  const { value, faults: invalid } = validate(file, schema);
  const others = invalid.filter((fault) => !unquoted.some((other) => samePlace(fault, other)));
  return { file, value, faults: [...faults, ...unquoted, ...others] };
}

/** Reads files as `readFileAlone`, but each only when its text has changed. */
export function rememberingReader(): ReadFile {
  const known = new Map<string, { text: string; reading: FileReading }>();
  return (path, text) => {
    const last = known.get(path);
    if (last?.text === text) return last.reading;
    const reading = readFileAlone(path, text);
    known.set(path, { text, reading });
    return reading;
  };
}

const CONTACT_SCHEMA = '../schema/contact.json';

/** The line by which editors find the file's schema. */
export const schemaLine = (schema: string): string => `# yaml-language-server: $schema=${schema}`;

function checkSchemaLine(file: YamlFile, text: string, schema: string): Fault[] {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0];
  return first === schemaLine(schema) ? [] : [file.faultAt(0, `the first line must be "${schemaLine(schema)}"`)];
}

const samePlace = (a: Fault, b: Fault): boolean => a.line === b.line && a.column === b.column;
