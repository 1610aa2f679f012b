import { DATASET_SCHEMA } from '../../record/dataset.ts';
import type { SingleFile } from '../../record/dataset.ts';
import { readWhen } from '../../record/edtf.ts';
import { unpackWhen } from '../../record/pack.ts';
import {
  ABOUTS,
  ACTOR_KINDS,
  HAPPENED,
  HUES,
  LETTERS,
  MODES,
  OFFICES,
  OUTLET_KINDS,
  ROLES,
  SOURCE_KINDS,
  STANCES,
  STANDINGS,
} from '../../record/vocabulary.ts';
import { checkLanguages } from './check-languages.ts';
import { checkTexts } from './check-texts.ts';
import { among, below, bit, ColumnCheck, day, filled, id, int, isTable, list, or, steps, text } from './columns.ts';
import type { PathFault, Test } from './columns.ts';

/** Rows of these tables are read into single bytes. */
const MOST_TERMS = 255;
const MOST = 2_000_000;

const edtf: Test = (value) => {
  try {
    readWhen(value as string);
    return null;
  } catch {
    return 'must be an EDTF date, such as 2023-04 or 2023-06/..';
  }
};

const fraction: Test = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? null : 'must be a number from 0 to 1';

const term = { id, name: filled, definition: text };

const role: Test = (value) =>
  isTable(value) &&
  filled(value.title) === null &&
  [value.from, value.to].every((one) => one === undefined || edtf(one) === null)
    ? null
    : 'must be an office: its title, and from and to as dates';

/** What is wrong with a dataset in one file (`npm run data -- --single FILE`); nothing where the page can show it. */
export function checkDataset(given: unknown): readonly PathFault[] {
  const check = new ColumnCheck();
  if (!isTable(given) || !isTable(given.views)) {
    check.fault([], 'is no dataset: such a file is made by "npm run data -- --single FILE"');
    return check.faults;
  }
  const { views } = given;
  if (views.schema !== DATASET_SCHEMA && views.schema !== DATASET_SCHEMA - 1) {
    check.fault(['views', 'schema'], `must be ${String(DATASET_SCHEMA)}: the dataset was made by another program`);
    return check.faults;
  }
  check.value(['views', 'version'], views.version, text);
  checkRecord(check, views.record);
  const table = (name: string, tests: Readonly<Record<string, Test>>, count?: number): number =>
    check.table(['views', name], views[name], tests, count);
  const sides = table('sides', { id, name: filled, hue: among(HUES), principal: bit, others: bit });
  const channels = table('channels', term);
  const topics = table('topics', term);
  table('landmarks', { day, name: filled, text, major: bit });
  const languages = check.column(['views', 'languages'], views.languages, languageCode, null) ?? 0;
  const place = int(0, 1000);
  const kind = below(ACTOR_KINDS.length);
  const actors = table('actors', {
    id,
    name: filled,
    kind,
    side: below(sides),
    x: place,
    y: place,
    tier: below(OFFICES.length),
  });
  const outlets = table('outlets', { id, name: filled, kind: below(OUTLET_KINDS.length) });
  const letter = below(LETTERS.length);
  const sources = table('sources', {
    id,
    name: filled,
    side: below(sides),
    kind: below(SOURCE_KINDS.length),
    letter,
    actor: int(-1, actors - 1),
    joint: bit,
  });
  const shards = Array.isArray(views.shards) ? views.shards.length : 0;
  const reports = table('reports', {
    outlet: below(outlets),
    language: below(languages),
    day,
    buckets: list(below(shards)),
  });
  const contacts = table('contacts', {
    id,
    title: filled,
    channel: below(channels),
    mode: below(MODES.length),
    happened: below(HAPPENED.length),
    repeats: bit,
    from: or(null, day),
    to: or(null, day),
    form: int(0, 1 << 20),
    parts: or(0, list(or(null, int(-719_162, 2_932_896)))),
    known: day,
    standing: steps(below(STANDINGS.length)),
    participants: list(participant(actors)),
    topics: list(below(topics)),
    place: or(null, filled),
    claims: int(1, MOST),
  });
  const claims = table('claims', { about: below(ABOUTS.length), accounts: int(1, MOST), state: steps(int(1, 63)) });
  const accounts = table('accounts', {
    source: below(sources),
    report: below(reports),
    stance: below(STANCES.length),
    lag: int(-4_000_000, 4_000_000),
  });
  const own = isTable(views.accounts) ? views.accounts.override : undefined;
  check.table(['views', 'accounts', 'override'], own, { row: below(accounts), letter });
  for (const name of ['sides', 'channels', 'topics', 'actors', 'outlets', 'sources', 'contacts'])
    check.once(['views', name, 'id'], isTable(views[name]) ? views[name].id : null);
  check.column(['views', 'shards'], views.shards, below(contacts), null);
  if (check.faults.length > 0) return check.faults;

  const dataset = given as unknown as SingleFile;
  checkCounts(check, dataset, [sides, channels, languages], claims, accounts);
  checkWhen(check, dataset.views.contacts);
  if (check.faults.length > 0) return check.faults;

  checkTexts(check, dataset, edtf);
  check.table(['search'], given.search, { aliases: list(text) }, actors);
  const people = { contacts: int(0, MOST), partners: int(0, MOST), betweenness: fraction, roles: list(role) };
  check.table(['actors'], given.actors, people, actors);
  checkLanguages(check, given.lang, dataset.views);
  return check.faults;
}

const languageCode: Test = (value) =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value) ? null : 'must be a language code (BCP 47)';

const participant =
  (actors: number): Test =>
  (value) =>
    int(0, actors * 16 - 1)(value) ?? below(ROLES.length)(((value as number) >> 1) & 7);

function checkRecord(check: ColumnCheck, record: unknown): void {
  const at = ['views', 'record'];
  if (!isTable(record)) {
    check.fault(at, 'is missing');
    return;
  }
  for (const name of ['title', 'subject', 'scope', 'lede', 'who', 'method', 'limits', 'corrections', 'licence'])
    check.value([...at, name], record[name], filled);
  for (const name of ['from', 'to', 'researched']) check.value([...at, name], record[name], day);
  if (Number(record.from) > Number(record.to)) check.fault([...at, 'to'], 'must not be before from');
  const question: Test = (value) =>
    isTable(value) &&
    filled(value.name) === null &&
    typeof value.address === 'string' &&
    /^\?[^#]*$/.test(value.address)
      ? null
      : 'must be a question with a name and an address such as ?standing=disputed';
  check.value([...at, 'questions'], record.questions, list(question));
  if (record.rubric !== undefined) check.column([...at, 'rubric'], record.rubric, or(0, filled), LETTERS.length);
}

/** What several columns must agree on. */
function checkCounts(
  check: ColumnCheck,
  { views }: SingleFile,
  terms: readonly number[],
  claims: number,
  accounts: number,
): void {
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  ['sides', 'channels', 'languages'].forEach((name, i) => {
    if (terms[i]! > MOST_TERMS) check.fault(['views', name], `must be at most ${String(MOST_TERMS)}`);
  });
  if (views.contacts.id.length === 0) check.fault(['views', 'contacts', 'id'], 'must name at least one contact');
  if (views.sides.principal.filter((one) => one === 1).length < 2)
    check.fault(['views', 'sides', 'principal'], 'must name at least two principal sides');
  if (sum(views.contacts.claims) !== claims)
    check.fault(['views', 'contacts', 'claims'], `must be ${String(claims)} together, as there are claims`);
  if (sum(views.claims.accounts) !== accounts)
    check.fault(['views', 'claims', 'accounts'], `must be ${String(accounts)} together, as there are accounts`);
  if (views.reports.buckets.length !== views.reports.outlet.length)
    check.fault(['views', 'reports', 'buckets'], 'must be as many as there are reports');
  if (views.shards[0] !== 0 || views.shards.some((first, i) => i > 0 && first <= views.shards[i - 1]!))
    check.fault(['views', 'shards'], 'must begin with 0 and rise');
}

function checkWhen(check: ColumnCheck, contacts: SingleFile['views']['contacts']): void {
  contacts.form.forEach((form, row) => {
    if (check.faults.length > 0) return;
    try {
      unpackWhen(form, contacts.from[row]!, contacts.to[row]!, contacts.parts[row]);
    } catch {
      check.fault(['views', 'contacts', 'form', row], 'must be a packed date');
    }
  });
}
