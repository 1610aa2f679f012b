import { listOf } from './clauses.ts';
import type { Clauses, ListClause, ListKey } from './clauses.ts';
import type { Ids } from './ids.ts';
import { LOCAL_DATA } from './local-record.ts';
import type { TableName } from './ids.ts';
import { parseRange, parseSpan, parseTimeDay, printRange, printSpan } from './spans.ts';
import { DEFAULT_STATE, MATRICES, PICTURES, SORT_KEYS, THEMES, VIEWS } from './state.ts';
import type { Embed, Open, PageState, Path, Sort } from './state.ts';
import { printDay } from '../record/day.ts';
import { LANGS } from '../record/vocabulary.ts';

/** A value of the address that was ignored. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
}

/** One parameter of the address (design §6). `parse` reports what it ignores; `print` gives null for the default. */
interface Parameter {
  readonly name: string;
  parse(text: string, ids: Ids, ignore: (value: string) => void): Partial<PageState>;
  print(state: PageState, ids: Ids): string | null;
}

type Setting = 'view' | 'matrix' | 'lang' | 'theme' | 'resize';

const TEXT_LIMIT = 200;

const isOneOf = <T extends string>(values: readonly T[], text: string): text is T => values.some((one) => one === text);

function choice<K extends Setting>(name: K, values: readonly NonNullable<PageState[K]>[]): Parameter {
  return {
    name,
    parse(text, _, ignore) {
      if (isOneOf(values, text)) return { [name]: text };
      ignore(text);
      return {};
    },
    print: (state) => (state[name] === DEFAULT_STATE[name] ? null : state[name]),
  };
}

const flag = (name: 'ties' | 'tail' | 'exercise' | 'readouts' | 'controls' | 'locked' | 'plain'): Parameter => ({
  name,
  parse(text, _, ignore) {
    if (text === '1' || text === '0') return { [name]: text === '1' };
    ignore(text);
    return {};
  },
  print: (state) => (state[name] === DEFAULT_STATE[name] ? null : state[name] ? '1' : '0'),
});

function list(name: ListKey): Parameter {
  return {
    name,
    parse(text, ids, ignore) {
      const clause = listOf(ids.rows(name, text, ignore));
      return clause ? { clauses: { [name]: clause } } : {};
    },
    print: (state, ids) => {
      const clause: ListClause | undefined = state.clauses[name];
      return clause ? clause.values.map((row) => ids.id(name, row)).join('~') : null;
    },
  };
}

/** A clause whose value is parsed from one text; `read` gives null where it is none. */
function clause<K extends 'time' | 'lag' | 'asof' | 'q'>(
  name: K,
  read: (text: string) => Clauses[K] | null,
  print: (value: NonNullable<Clauses[K]>) => string,
): Parameter {
  return {
    name,
    parse(text, _, ignore) {
      const value = read(text);
      if (value) return { clauses: { [name]: value } };
      ignore(text);
      return {};
    },
    print: ({ clauses }) => {
      const value = clauses[name];
      return value ? print(value) : null;
    },
  };
}

const OPENS: Record<'contact' | 'actor' | 'source', TableName> = {
  contact: 'contact',
  actor: 'actor',
  source: 'source',
};

/** `contact:ID`, `claim:CONTACT/CLAIM`, `actor:ID`, `source:ID` or `report:ID`; null where it names nothing known. */
export function parseOpen(text: string, ids: Ids): Open | null {
  const [kind, id = ''] = splitOnce(text, ':');
  if (kind === 'report') return isId(id) ? { kind, id } : null;
  if (kind === 'claim') {
    const [contact, claim = ''] = splitOnce(id, '/');
    const row = ids.row('contact', contact);
    return row === undefined || !isId(claim) ? null : { kind, row, claim };
  }
  if (kind !== 'contact' && kind !== 'actor' && kind !== 'source') return null;
  const row = ids.row(OPENS[kind], id);
  return row === undefined ? null : { kind, row };
}

export function printOpen(open: Open, ids: Ids): string {
  if (open.kind === 'report') return `report:${open.id}`;
  if (open.kind === 'claim') return `claim:${ids.id('contact', open.row)}/${open.claim}`;
  return `${open.kind}:${ids.id(OPENS[open.kind], open.row)}`;
}

const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

function splitOnce(text: string, by: string): [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function parseSort(text: string): Sort | null {
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return isOneOf(SORT_KEYS, key) ? { key, descending } : null;
}

/** Two different actors; what is unknown is passed to `ignore`, and the whole where it is not two. */
function parsePath(text: string, ids: Ids, ignore: (value: string) => void): Path | null {
  let unknown = 0;
  const rows = ids.rows('actor', text, (id) => {
    unknown++;
    ignore(id);
  });
  const [from, to, ...more] = rows;
  if (from !== undefined && to !== undefined && more.length === 0) return [from, to];
  if (unknown === 0) ignore(text);
  return null;
}

function parseEmbed(text: string, ids: Ids): Embed | null {
  if (isOneOf([...VIEWS, 'all'] as const, text)) return text;
  const open = parseOpen(text, ids);
  return open?.kind === 'contact' ? { contact: open.row } : null;
}

/** Text as typed, on one line, without control characters and capped; null where nothing is left. */
export function cleanText(text: string): string | null {
  const clean = text
    .slice(0, TEXT_LIMIT)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return clean === '' ? null : clean;
}

/** Every parameter of the address, in the order it is written. */
export const PARAMETERS: readonly Parameter[] = [
  choice('view', [...VIEWS, 'all']),
  {
    name: 'text',
    parse(text, _, ignore) {
      const names = text.split('~');
      for (const name of names) if (!isOneOf(PICTURES, name)) ignore(name);
      return { text: PICTURES.filter((view) => names.includes(view)) };
    },
    print: ({ text }) => (text.length > 0 ? text.join('~') : null),
  },
  clause('time', parseSpan, printSpan),
  list('channel'),
  list('actor'),
  list('topic'),
  list('standing'),
  list('happened'),
  clause('lag', parseRange, printRange),
  list('reliability'),
  list('credibility'),
  list('stance'),
  list('source'),
  list('source-side'),
  list('outlet'),
  list('report-lang'),
  list('claims'),
  clause(
    'asof',
    (text) => {
      const day = parseTimeDay(text, 'end');
      return day === null ? null : { kind: 'day', day };
    },
    ({ day }) => printDay(day),
  ),
  clause(
    'q',
    (text) => {
      const clean = cleanText(text);
      return clean === null ? null : { kind: 'text', text: clean };
    },
    ({ text }) => text,
  ),
  {
    name: 'open',
    parse(text, ids, ignore) {
      const open = parseOpen(text, ids);
      if (open === null) ignore(text);
      return { open };
    },
    print: ({ open }, ids) => (open ? printOpen(open, ids) : null),
  },
  {
    name: 'mark',
    parse(text, ids, ignore) {
      const others: string[] = [];
      const mark = ids.rows('contact', text, (id) => others.push(id));
      return { mark, markActors: ids.rows('actor', others.join('~'), ignore) };
    },
    print({ mark, markActors }, ids) {
      const marked = [...mark.map((row) => ids.id('contact', row)), ...markActors.map((row) => ids.id('actor', row))];
      return marked.length > 0 ? marked.join('~') : null;
    },
  },
  {
    name: 'sort',
    parse(text, _, ignore) {
      const sort = parseSort(text);
      if (sort) return { sort };
      ignore(text);
      return {};
    },
    print: ({ sort }) =>
      sort.key === DEFAULT_STATE.sort.key && !sort.descending ? null : `${sort.descending ? '-' : ''}${sort.key}`,
  },
  choice('matrix', MATRICES),
  {
    name: 'path',
    parse: (text, ids, ignore) => ({ path: parsePath(text, ids, ignore) }),
    print: ({ path }, ids) => (path === null ? null : path.map((row) => ids.id('actor', row)).join('~')),
  },
  flag('ties'),
  flag('tail'),
  flag('exercise'),
  flag('readouts'),
  {
    name: 'data',
    parse(text, _, ignore) {
      if (isVersion(text) || text === LOCAL_DATA) return { data: text };
      ignore(text);
      return {};
    },
    print: ({ data }) => data,
  },
  choice('lang', LANGS),
  choice('theme', THEMES),
  {
    name: 'embed',
    parse(text, ids, ignore) {
      const embed = parseEmbed(text, ids);
      if (embed === null) ignore(text);
      return { embed };
    },
    print: ({ embed }, ids) =>
      embed === null || typeof embed === 'string' ? embed : `contact:${ids.id('contact', embed.contact)}`,
  },
  flag('controls'),
  flag('locked'),
  choice('resize', ['dw']),
  flag('plain'),
];

/** Whether a text has the form of a dataset's version, `2026-03-26-0a1b2c3d`. */
export const isVersion = (text: string): boolean => /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/.test(text);

/** The state that an address's query tells, with what in it was ignored. Never throws. */
export function parseAddress(search: string, ids: Ids): { state: PageState; ignored: readonly Ignored[] } {
  const given = new URLSearchParams(search);
  const ignored: Ignored[] = [];
  let state = DEFAULT_STATE;
  for (const parameter of PARAMETERS) {
    const text = given.get(parameter.name);
    if (text === null || text === '') continue;
    const part = parameter.parse(text, ids, (value) =>
      ignored.push({ parameter: parameter.name, value: cleanText(value)?.slice(0, 60) ?? '…' }),
    );
    state = { ...state, ...part, clauses: { ...state.clauses, ...part.clauses } };
  }
  return { state, ignored };
}

/** The query of a state, with its question mark; empty for the default state. */
export function printAddress(state: PageState, ids: Ids): string {
  const parts = PARAMETERS.flatMap((parameter) => {
    const text = parameter.print(state, ids);
    return text === null ? [] : [`${parameter.name}=${encode(text)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Percent-encodes what must be, as browsers do (an apostrophe too), and leaves `:`, `/` and `~` readable. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll("'", '%27').replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%20', '+');
