import { unknown } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Reading } from './read.ts';
import type { Path, YamlFile } from './yaml-file.ts';

type Kind = 'side' | 'channel' | 'topic' | 'actor' | 'outlet' | 'source' | 'report' | 'contact';

/** The file that lists each kind; contacts are files. */
const TABLES: Readonly<Record<Exclude<Kind, 'contact'>, string>> = {
  side: 'sides',
  channel: 'channels',
  topic: 'topics',
  actor: 'actors',
  outlet: 'outlets',
  source: 'sources',
  report: 'reports',
};

const TABLE_KINDS = Object.entries(TABLES) as [keyof typeof TABLES, string][];

/** Where the record's files name entries of others. `*` stands for every entry of a table or list. */
const REFERENCES: readonly { readonly in: string; readonly path: string; readonly to: Kind }[] = [
  { in: 'actors', path: '*.side', to: 'side' },
  { in: 'sources', path: '*.side', to: 'side' },
  { in: 'sources', path: '*.actor', to: 'actor' },
  { in: 'reports', path: '*.outlet', to: 'outlet' },
  { in: 'reports', path: '*.relays.*', to: 'report' },
  { in: 'contacts', path: 'channel', to: 'channel' },
  { in: 'contacts', path: 'topics.*', to: 'topic' },
  { in: 'contacts', path: 'participants.*.actor', to: 'actor' },
  { in: 'contacts', path: 'claims.*.accounts.*.source', to: 'source' },
  { in: 'contacts', path: 'claims.*.accounts.*.report', to: 'report' },
  { in: 'contacts', path: 'follows.*', to: 'contact' },
];

/** What every reference names must exist; a warning for what nothing refers to. */
export function checkReferences(reading: Reading): Fault[] {
  const { files, contactFiles } = reading;
  // What a missing or broken file would list is not known, and nothing can be said of it.
  const known = new Map<Kind, ReadonlySet<string>>([['contact', new Set(contactFiles.keys())]]);
  for (const [kind, table] of TABLE_KINDS) {
    const data = files.get(table)?.data;
    if (data !== undefined) known.set(kind, new Set(keysOf(data)));
  }
  const used = new Map<Kind, Set<string>>();

  const faults: Fault[] = [];
  for (const { in: table, path, to } of REFERENCES) {
    for (const file of table === 'contacts' ? contactFiles.values() : [files.get(table)]) {
      if (file === undefined) continue;
      for (const [at, id] of valuesAt(file, path.split('.'))) {
        used.set(to, (used.get(to) ?? new Set()).add(id));
        const ids = known.get(to);
        if (ids && !ids.has(id)) faults.push(file.fault(at, unknown(to, id, [...ids])));
      }
    }
  }
  const whole = [...files.values(), ...contactFiles.values()].every(({ data }) => data !== undefined);
  for (const [kind, table] of whole ? TABLE_KINDS : []) {
    for (const id of known.get(kind) ?? []) {
      if (used.get(kind)?.has(id)) continue;
      const message = `nothing refers to ${kind} "${id}"`;
      faults.push(files.get(table)!.fault([id], message, { at: 'key', severity: 'warning' }));
    }
  }
  return faults;
}

const keysOf = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];

/** Every text that a pattern reaches in a file, with its path. */
function valuesAt(file: YamlFile, pattern: readonly string[]): [Path, string][] {
  const walk = (value: unknown, depth: number, path: Path): [Path, string][] => {
    const step = pattern[depth];
    if (step === undefined) return typeof value === 'string' ? [[path, value]] : [];
    if (typeof value !== 'object' || value === null) return [];
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries
      .filter(([key]) => step === '*' || key === step)
      .flatMap(([key, inner]) => walk(inner, depth + 1, [...path, key]));
  };
  return walk(file.data, 0, []);
}
