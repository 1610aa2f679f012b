import type { Change, Fate, Redirects } from '../record/dataset.ts';
import type { Published, Redirect, RecordFiles } from '../record/schema.ts';
import { ID_KINDS } from '../record/vocabulary.ts';
import type { IdKind } from '../record/vocabulary.ts';
import { circlesIn } from './circles.ts';
import { compare, nearest, unknown } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Reading, Texts } from './read.ts';

/* What tells of the record's past: ids that went (redirects), what was changed (changes), what must never vanish. */

/** The file that lists each kind of thing by id; contacts are files, and claims stand in them. */
const TABLES = {
  actor: 'actors',
  source: 'sources',
  report: 'reports',
  outlet: 'outlets',
  channel: 'channels',
  topic: 'topics',
  side: 'sides',
} as const satisfies Partial<Record<IdKind, string>>;
const TABLE_KINDS = Object.entries(TABLES) as [keyof typeof TABLES, string][];

type Ids = ReadonlyMap<IdKind, ReadonlySet<string>>;

const isTable = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The ids in use; of a kind whose file is missing or broken nothing is known. */
function idsIn({ files, contactFiles, record }: Reading): Ids {
  const ids = new Map<IdKind, ReadonlySet<string>>([['contact', new Set(contactFiles.keys())]]);
  for (const [kind, table] of TABLE_KINDS) {
    const data = files.get(table)?.data;
    if (isTable(data)) ids.set(kind, new Set(Object.keys(data)));
  }
  const contacts = Object.entries(record.contacts ?? {});
  if (contacts.length === contactFiles.size)
    ids.set('claim', new Set(contacts.flatMap(([id, { claims }]) => claims.map((claim) => `${id}/${claim.id}`))));
  return ids;
}

/** What became of ids is told once each, of none that is in use, without circles, and leads to what there is. */
export function checkRedirects(reading: Reading): Fault[] {
  const file = reading.files.get('redirects');
  const { redirects } = reading.record;
  if (file === undefined || redirects === undefined) return [];
  const ids = idsIn(reading);
  const told = new Set<string>();
  const gone = new Set(redirects.map(({ kind, old }) => `${kind}:${old}`));
  const faults = redirects.flatMap(({ kind, old, new: to }, i): Fault[] => {
    const known = ids.get(kind);
    const key = `${kind}:${old}`;
    const own: Fault[] = [];
    if (told.has(key)) own.push(file.fault([i, 'old'], `what became of ${kind} "${old}" is told twice; keep one`));
    told.add(key);
    if (known?.has(old))
      own.push(file.fault([i, 'old'], `${kind} "${old}" is in use; only what is gone is redirected`));
    if (to !== undefined && known && !known.has(to) && !gone.has(`${kind}:${to}`))
      own.push(file.fault([i, 'new'], unknown(kind, to, [...known])));
    return own;
  });
  const pointers = redirects.map(({ kind, old, new: to }): [string, string[]] => [
    `${kind}:${old}`,
    to === undefined ? [] : [`${kind}:${to}`],
  ]);
  const circles = circlesIn(new Map(pointers)).map((circle) => {
    const at = redirects.findIndex(({ kind, old }) => `${kind}:${old}` === circle[0]);
    return file.fault([at, 'new'], `redirects lead in a circle: ${circle.map((id) => `"${id}"`).join(' → ')}`);
  });
  return [...faults, ...circles];
}

/** Changes have ids of their own, and what they name is in the record, or was. */
export function checkChanges(reading: Reading): Fault[] {
  const file = reading.files.get('changes');
  const { changes } = reading.record;
  if (file === undefined || changes === undefined) return [];
  const ids = idsIn(reading);
  const gone = new Set((reading.record.redirects ?? []).map(({ kind, old }) => `${kind}:${old}`));
  const told = new Set<string>();
  return changes.flatMap(({ id, records }, i) => {
    const twice = told.has(id)
      ? [file.fault([i, 'id'], `"${id}" is used twice; give this change an id of its own`)]
      : [];
    told.add(id);
    const missing = records.flatMap((name, k) => {
      const [kind, what] = splitKind(name);
      const known = ids.get(kind);
      if (!known || known.has(what) || gone.has(name)) return [];
      return [file.fault([i, 'records', k], unknown(kind, what, [...known]))];
    });
    return [...twice, ...missing];
  });
}

/** No published id may vanish: addresses, embeds and citations name it. */
export function checkPublished(reading: Reading): Fault[] {
  const file = reading.files.get('published');
  const { published, redirects = [] } = reading.record;
  const broken = reading.files.has('redirects') && reading.record.redirects === undefined;
  if (file === undefined || published === undefined || broken) return [];
  const ids = idsIn(reading);
  const gone = new Set(redirects.map(({ kind, old }) => `${kind}:${old}`));
  return ID_KINDS.flatMap((kind) => {
    const known = ids.get(kind);
    if (!known) return [];
    const list = published[kind] ?? [];
    const before = new Set(list);
    const fresh = [...known].filter((id) => !before.has(id));
    return list.flatMap((id, i) => {
      if (known.has(id) || gone.has(`${kind}:${id}`)) return [];
      // What became of a contact holds for its claims.
      if (kind === 'claim' && gone.has(`contact:${id.slice(0, id.indexOf('/'))}`)) return [];
      const near = nearest(id, fresh);
      const hint = near === null ? 'restore it, or say' : `restore it, or, if "${near}" is what it is called now, say`;
      const message = `${kind} "${id}" was published and is gone; ${hint} in redirects.yaml what became of it`;
      return [file.fault([kind, i], message)];
    });
  });
}

function splitKind(name: string): [IdKind, string] {
  const at = name.indexOf(':');
  return [name.slice(0, at) as IdKind, name.slice(at + 1)];
}

/** What is served of the past beside all versions of the dataset: file name → text. */
export const pastFiles = ({ redirects = [], changes = [] }: RecordFiles): Texts =>
  new Map([
    ['redirects.json', JSON.stringify(fatesOf(redirects))],
    ['changes.json', JSON.stringify(latestFirst(changes))],
  ]);

/** Those of one day stay as they are written. */
const latestFirst = (changes: readonly Change[]): Change[] => changes.toSorted((a, b) => compare(b.date, a.date));

/** Where every old id leads in the end. The redirects must be without circles. */
export function fatesOf(redirects: readonly Redirect[]): Redirects {
  const fates: Partial<Record<IdKind, Record<string, Fate>>> = {};
  const next = new Map(redirects.map((redirect) => [`${redirect.kind}:${redirect.old}`, redirect]));
  for (const redirect of redirects) {
    let last = redirect;
    while (last.new !== undefined) {
      const further = next.get(`${last.kind}:${last.new}`);
      if (further === undefined) break;
      last = further;
    }
    (fates[redirect.kind] ??= {})[redirect.old] = {
      to: last.new ?? null,
      date: last.date,
      reason: last.reason ?? null,
    };
  }
  return fates;
}

/** Every id of a record that an address can name, with those published before, each list sorted. */
export function publishedIds(record: RecordFiles): Published {
  const now: Readonly<Record<IdKind, readonly string[]>> = {
    contact: Object.keys(record.contacts),
    claim: Object.entries(record.contacts).flatMap(([id, { claims }]) => claims.map((claim) => `${id}/${claim.id}`)),
    actor: Object.keys(record.actors),
    source: Object.keys(record.sources),
    report: Object.keys(record.reports),
    outlet: Object.keys(record.outlets),
    channel: Object.keys(record.channels),
    topic: Object.keys(record.topics),
    side: Object.keys(record.sides),
  };
  return Object.fromEntries(
    ID_KINDS.map((kind) => [kind, [...new Set([...now[kind], ...(record.published?.[kind] ?? [])])].sort(compare)]),
  );
}
