import type { z } from 'zod';
import { contactSchema, FILES } from '../record/schema.ts';
import type { RecordFiles } from '../record/schema.ts';
import { compare } from './fault.ts';
import type { Fault } from './fault.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** The record's files: path below its folder, such as `contacts/x.yaml` → text. */
export type Texts = ReadonlyMap<string, string>;

export type TableName = Exclude<keyof RecordFiles, 'record' | 'landmarks' | 'contacts'>;

/** What could be read: entries with faults of their own are left out of `record`, but `ids` and `files` have them. */
export interface Reading {
  readonly record: Partial<RecordFiles>;
  readonly files: ReadonlyMap<string, YamlFile>;
  readonly contactFiles: ReadonlyMap<string, YamlFile>;
  readonly faults: readonly Fault[];
}

const CONTACT = /^contacts\/(.+)\.yaml$/;
const IGNORED = /^(README\.md|LICENSE.*|schema\/.*|.*\/\.[^/]*|\.[^/]*)$/;

/** Parses every file and checks each against its schema. */
export function readRecord(texts: Texts): Reading {
  const faults: Fault[] = [];
  const files = new Map<string, YamlFile>();
  const contactFiles = new Map<string, YamlFile>();
  const record: Record<string, unknown> = {};
  const contacts: Record<string, unknown> = {};

  for (const path of [...texts.keys()].sort(compare)) {
    const text = texts.get(path)!;
    const id = CONTACT.exec(path)?.[1];
    const name = path.replace(/\.yaml$/, '');
    if (IGNORED.test(path)) continue;
    if (id === undefined && !Object.hasOwn(FILES, name)) {
      faults.push({ severity: 'error', file: path, line: 1, column: 1, message: 'is no file of a record' });
      continue;
    }
    const { file, faults: broken } = readYaml(path, text);
    faults.push(
      ...broken,
      ...schemaLine(file, text, id === undefined ? `schema/${name}.json` : '../schema/contact.json'),
    );
    if (id === undefined) files.set(name, file);
    else contactFiles.set(id, file);
    if (file.data === undefined) continue;
    const schema: z.ZodType = id === undefined ? FILES[name as keyof typeof FILES] : contactSchema;
    const result = validate(file, schema);
    faults.push(...result.faults);
    if (id === undefined) record[name] = result.value;
    else if (result.value !== undefined) contacts[id] = result.value;
  }
  for (const name of Object.keys(FILES)) {
    if (files.has(name)) continue;
    faults.push({ severity: 'error', file: `${name}.yaml`, line: 1, column: 1, message: 'the file is missing' });
  }
  return { record: { ...record, contacts } as Partial<RecordFiles>, files, contactFiles, faults };
}

function schemaLine(file: YamlFile, text: string, schema: string): Fault[] {
  const line = `# yaml-language-server: $schema=${schema}`;
  return text.split(/\r?\n/, 1)[0] === line ? [] : [file.faultAt(0, `the first line must be "${line}"`)];
}
