import type { Columns } from '../../explore/columns.ts';
import type { MatrixName, ViewName } from '../../explore/state.ts';
import { dayOf, msOf } from '../../record/day.ts';
import { DIGITS, LETTERS, STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { dateOfContact } from '../../text/contact.ts';
import { sentenceOf } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import { gradeName, gradesOf, tallyOf } from '../../views/matrix/grades.ts';
import { tally, tiesIn } from '../../views/network/ties.ts';
import type { Tally as TieTally } from '../../views/network/ties.ts';
import { knownOf } from './caption.ts';
import type { Captioned } from './caption.ts';
import { pickedIn } from './picked.ts';

/** What a description is made from; the explorer is one. */
export interface Shown extends Captioned {
  standing(contact: number): Standing;
  readonly claimStates: Uint8Array;
  readonly settings: Captioned['settings'] & { readonly matrix: MatrixName };
}

/** So many actors are told by name. */
const NAMED = 3;
/** A part of the disputed is worth telling from so many on. */
const TELLING = 3;

/**
 * What a picture shows, for who does not see it: which view of what, the main pattern, and the numbers. Whole sentences,
 * each a message of its own.
 */
export function describe(shown: Shown, view: ViewName | 'all', text: Text): string {
  const { columns } = shown;
  const passes = shown.passing().contacts;
  const rows = Array.from({ length: columns.contacts.count }, (_, row) => row).filter((row) => passes[row]);
  const kind = view === 'matrix' ? shown.settings.matrix : view;
  const first = text.t('alt.what', { kind, sentence: sentenceOf(shown, text) });
  if (rows.length === 0) return first;
  const parts = {
    timeline: () => [byChannel(shown, rows, text), byYear(columns, rows, text), ...byStanding(shown, rows, text)],
    network: () => whoMost(shown, rows, text),
    matrix: () => byGrade(shown, text),
    table: () => [ends(columns, rows, text), ...byStanding(shown, rows, text)],
    all: () => [
      byChannel(shown, rows, text),
      byYear(columns, rows, text),
      ...byStanding(shown, rows, text),
      ...whoMost(shown, rows, text),
      ...byGrade(shown, text),
    ],
  }[view]();
  return [first, ...parts, pickedOut(shown, view, rows, text)].filter((part) => part !== '').join(' ');
}

/** What is lit among the rest; nothing where it does not pass. */
function pickedOut(shown: Shown, view: ViewName | 'all', rows: readonly number[], text: Text): string {
  const { columns } = shown;
  const { actors, contacts } = columns.views;
  const picked = pickedIn(shown, view);
  if (picked === null) return '';
  if (picked.kind === 'path')
    return text.t('alt.path', { from: actors.name[picked.from]!, to: actors.name[picked.to]! });
  if (picked.kind === 'contact') {
    const known = knownOf(shown, picked.row, text);
    return known === null ? '' : text.t('alt.open', { title: contacts.title[picked.row]!, ...known });
  }
  const count = tallied(shown, rows).actors[picked.row]!;
  return count === 0 ? '' : text.t('alt.actor', { name: actors.name[picked.row]!, count });
}

/** How many of some rows each actor and each tie of the network has. */
function tallied(shown: Shown, rows: readonly number[]): TieTally {
  const { columns } = shown;
  const passes = new Uint8Array(columns.contacts.count);
  for (const row of rows) passes[row] = 1;
  return tally(columns, tiesIn(columns), passes, (row) => shown.standing(row));
}

/** How many of some rows have each value. */
function counted(rows: readonly number[], valueOf: (row: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return counts;
}
/** The most frequent first; of equals the first of the record. */
const mostFirst = (counts: ReadonlyMap<number, number>): [value: number, count: number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

function byChannel({ columns }: Shown, rows: readonly number[], text: Text): string {
  const channels = mostFirst(counted(rows, (row) => columns.contacts.channel[row]!));
  const name = (channel: number): string => columns.views.channels.name[channel]!;
  if (channels.length === 1) return text.t('alt.channel', { channel: name(channels[0]![0]) });
  const list = channels.map(([channel, count]) => text.t('alt.item', { name: name(channel), count }));
  return text.t('alt.channels', { list: text.list(list, 'unit') });
}

/** The days in the middle of what is possible decide on the year. */
function byYear({ contacts }: Columns, rows: readonly number[], text: Text): string {
  const year = (row: number): number => {
    const [from, to] = [contacts.from[row]!, contacts.to[row]!];
    const middle = Number.isFinite(from) && Number.isFinite(to) ? (from + to) / 2 : Number.isFinite(from) ? from : to;
    return new Date(msOf(middle)).getUTCFullYear();
  };
  const years = mostFirst(counted(rows, year));
  if (years.length < 2 || years[0]![1] === years[1]![1]) return '';
  const [busiest, count] = years[0]!;
  return text.t('alt.year', { year: text.day(dayOf(Date.UTC(busiest, 6, 1)), 'year'), count });
}

function byStanding(shown: Shown, rows: readonly number[], text: Text): string[] {
  const counts = counted(rows, (row) => STANDINGS.indexOf(shown.standing(row)));
  const list = STANDINGS.flatMap((standing, i) =>
    counts.has(i) ? [text.t('alt.item', { name: text.t(`standing.${standing}`), count: counts.get(i)! })] : [],
  );
  return [text.t('alt.standings', { list: text.list(list, 'unit') }), whereDisputed(shown, rows, text)];
}

/** Where most of what is disputed lies, if it is more than half and not all there is. */
function whereDisputed(shown: Shown, rows: readonly number[], text: Text): string {
  const { columns } = shown;
  const channelOf = (row: number): number => columns.contacts.channel[row]!;
  const disputed = rows.filter((row) => shown.standing(row) === 'disputed');
  const [most] = mostFirst(counted(disputed, channelOf));
  if (!most || disputed.length < TELLING || most[1] * 2 <= disputed.length) return '';
  if (rows.every((row) => channelOf(row) === most[0])) return '';
  const channel = columns.views.channels.name[most[0]]!;
  return text.t('alt.disputed', { channel, count: most[1], total: disputed.length });
}

function whoMost(shown: Shown, rows: readonly number[], text: Text): string[] {
  const { columns } = shown;
  const { name } = columns.views.actors;
  const ties = tiesIn(columns);
  const count = tallied(shown, rows);
  const actors = mostFirst(new Map([...count.actors].flatMap((n, actor) => (n > 0 ? [[actor, n]] : []))));
  const named = actors.slice(0, NAMED).map(([actor, n]) => text.t('alt.item', { name: name[actor]!, count: n }));
  const [tie] = mostFirst(
    new Map([...count.ties].flatMap((n, one) => (n > 1 && ties.kind[one] === 'between' ? [[one, n]] : []))),
  );
  return [
    text.t('alt.actors', { count: actors.length, list: text.list(named, 'unit') }),
    tie ? text.t('alt.tie', { one: name[ties.a[tie[0]]!]!, other: name[ties.b[tie[0]]!]!, count: tie[1] }) : '',
  ];
}

function byGrade(shown: Shown, text: Text): string[] {
  const grades = gradesOf(shown.columns, shown.claimStates, shown.passing().accounts);
  const all = tallyOf(grades, { letter: null, digit: null });
  if (all.asserted + all.denied === 0) return [];
  const cell = grades.asserted.reduce((best, count, one) => (count > grades.asserted[best]! ? one : best), 0);
  const [letter, digit] = [Math.floor(cell / DIGITS.length), cell % DIGITS.length];
  const unjudged = tallyOf(grades, { letter: LETTERS.length - 1, digit: null }).asserted;
  const unsure = tallyOf(grades, { letter: null, digit: DIGITS.length - 1 }).asserted;
  const both = grades.asserted.at(-1)!;
  return [
    text.t('alt.said', { ...all }),
    all.asserted === 0
      ? ''
      : text.t('alt.grade', {
          grade: gradeName(letter, digit),
          letter: text.t(`matrix.letter.${LETTERS[letter]!}`),
          digit: text.t(`digit.${DIGITS[digit]!}`),
          count: grades.asserted[cell]!,
        }),
    text.t('alt.unjudged', { count: unjudged + unsure - both }),
  ];
}

function ends(columns: Columns, rows: readonly number[], text: Text): string {
  const told = (row: number): string => columns.views.contacts.title[row]!;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  if (first === last) return text.t('alt.only', { title: told(first), date: dateOfContact(columns, first, text) });
  return text.t('alt.ends', {
    first: told(first),
    from: dateOfContact(columns, first, text),
    last: told(last),
    to: dateOfContact(columns, last, text),
  });
}
