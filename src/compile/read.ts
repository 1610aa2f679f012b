import type { z } from 'zod';
import { contactSchema, FILES, OPTIONAL_FILES } from '../record/schema.ts';
import type { RecordFiles } from '../record/schema.ts';
import { proseSchema, wordsSchema } from '../record/translation.ts';
import type { Prose, TranslationFiles, Words } from '../record/translation.ts';
import { TRANSLATIONS } from '../record/vocabulary.ts';
import type { Translation } from '../record/vocabulary.ts';
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
  /** By path, of those that are there: `text/pl.yaml`, `text/pl/<contact>.yaml`. */
  readonly textFiles: ReadonlyMap<string, YamlFile>;
  readonly faults: readonly Fault[];
}

/** One file by itself: undefined `value` where it has faults (of a table, the entries that have none). */
export interface FileReading {
  readonly file: YamlFile;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

export type ReadFile = (path: string, text: string) => FileReading;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const IGNORED = /^(README\.md|LICENSE|(schema|releases)\/.*|(.*\/)?\.[^/]*)$/;

/** The files that are one of many: what their path names, their schema and where editors find it. */
const MANY = {
  contact: { path: /^contacts\/(?<id>[^/]+)\.yaml$/, schema: contactSchema, at: '../schema/contact.json' },
  words: {
    path: new RegExp(`^text/(?<lang>${TRANSLATIONS.join('|')})\\.yaml$`),
    schema: wordsSchema,
    at: '../schema/text.json',
  },
  prose: {
    path: new RegExp(`^text/(?<lang>${TRANSLATIONS.join('|')})/(?<id>[^/]+)\\.yaml$`),
    schema: proseSchema,
    at: '../../schema/text-contact.json',
  },
} as const;

/** What a path below the record's folder holds; null where it is no file of a record. */
interface Kind {
  readonly many: keyof typeof MANY | null;
  /** Of a file that is one of its kind, such as `actors`. */
  readonly name: string;
  readonly id: string | undefined;
  readonly lang: Translation | undefined;
  readonly schema: z.ZodType;
  readonly at: string;
}

function kindOf(path: string): Kind | null {
  for (const many of Object.keys(MANY) as (keyof typeof MANY)[]) {
    const found = MANY[many].path.exec(path)?.groups as { id?: string; lang?: Translation } | undefined;
    if (found) return { many, name: '', id: found.id, lang: found.lang, schema: MANY[many].schema, at: MANY[many].at };
  }
  const name = path.replace(/\.yaml$/, '');
  if (!Object.hasOwn(FILES, name)) return null;
  const schema = FILES[name as keyof typeof FILES];
  return { many: null, name, id: undefined, lang: undefined, schema, at: `schema/${name}.json` };
}

/** Reads every file and checks each by itself. */
export function readRecord(texts: Texts, readFile: ReadFile = readFileAlone): Reading {
  const faults: Fault[] = [];
  const files = new Map<string, YamlFile>();
  const contactFiles = new Map<string, YamlFile>();
  const textFiles = new Map<string, YamlFile>();
  const tables: Record<string, unknown> = {};
  // No prototype: a file may be called __proto__.yaml.
  const contacts = Object.create(null) as Record<string, unknown>;
  const words = new Map<Translation, Words>();
  const prose = new Map<Translation, Record<string, Prose>>();

  for (const path of [...texts.keys()].sort(compare)) {
    if (IGNORED.test(path)) continue;
    const kind = kindOf(path);
    if (kind === null) {
      const message = 'is no file of a record; contacts are contacts/<id>.yaml, translations text/<language>.yaml';
      faults.push({ severity: 'error', file: path, line: 1, column: 1, message });
      continue;
    }
    const { file, value, faults: own } = readFile(path, texts.get(path)!);
    faults.push(...own);
    const { many, name, id = '', lang } = kind;
    if (many === null) {
      files.set(name, file);
      tables[name] = value;
      continue;
    }
    (many === 'contact' ? contactFiles : textFiles).set(many === 'contact' ? id : path, file);
    if (value === undefined) continue;
    if (many === 'contact') contacts[id] = value;
    else if (many === 'words') words.set(lang!, value as Words);
    else prose.set(lang!, { ...prose.get(lang!), [id]: value as Prose });
  }
  for (const name of Object.keys(FILES).filter((name) => !files.has(name) && !OPTIONAL_FILES.has(name)))
    faults.push({ severity: 'error', file: `${name}.yaml`, line: 1, column: 1, message: 'the file is missing' });
  if (!files.has('landmarks')) tables.landmarks = [];
  if (contactFiles.size === 0) {
    const message = 'the record has no contact; each is a file contacts/<id>.yaml';
    faults.push({ severity: 'error', file: 'contacts', line: 1, column: 1, message });
  }
  const translations: Partial<Record<Translation, TranslationFiles>> = {};
  for (const [lang, own] of words) translations[lang] = { words: own, prose: prose.get(lang) ?? {} };
  return {
    record: { ...tables, contacts, translations } as Partial<RecordFiles>,
    files,
    contactFiles,
    textFiles,
    faults,
  };
}

/** Reads one file that belongs to a record. */
export function readFileAlone(path: string, text: string): FileReading {
  const { schema, at, id } = kindOf(path)!;
  const { file, faults: broken } = readYaml(path, text);
  const faults = [...broken, ...checkSchemaLine(file, text, at)];
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

/** The line by which editors find the file's schema. */
export const schemaLine = (schema: string): string => `# yaml-language-server: $schema=${schema}`;

function checkSchemaLine(file: YamlFile, text: string, schema: string): Fault[] {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0];
  return first === schemaLine(schema) ? [] : [file.faultAt(0, `the first line must be "${schemaLine(schema)}"`)];
}

const samePlace = (a: Fault, b: Fault): boolean => a.line === b.line && a.column === b.column;
