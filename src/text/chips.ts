import { CLAUSE_KEYS } from '../explore/clauses.ts';
import type { Clause, ClauseKey, Clauses, ListKey, RangeClause } from '../explore/clauses.ts';
import type { Columns } from '../explore/columns.ts';
import { lastDay } from '../explore/disclosures.ts';
import { spanPrecision } from '../explore/spans.ts';
import { HAPPENED, STANCES, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import type { DayStyle, MessageKey, Text } from './text.ts';
import { valueNames } from './values.ts';

/** One clause in words, and its key, by which it can be undone. */
export interface Chip {
  readonly key: ClauseKey;
  /** As it stands in the sentence: "track two", "Jan–Aug 2025", "sources C or better". */
  readonly label: string;
}

/** Every clause that is set and leaves anything out, in the order of the sentence: all is known at the end of the record. */
export const chipsOf = (columns: Columns, clauses: Clauses, text: Text): Chip[] =>
  CLAUSE_KEYS.flatMap((key): Chip[] => {
    const clause = clauses[key];
    if (!clause || (clause.kind === 'day' && clause.day >= lastDay(columns))) return [];
    return [{ key, label: clauseInWords(key, clause, columns, text) }];
  });

/** A clause as it stands in the sentence. */
export function clauseInWords(key: ClauseKey, clause: Clause, columns: Columns, text: Text): string {
  if (clause.kind === 'text') return text.t('chip.q', { text: clause.text });
  if (clause.kind === 'day') return text.t('chip.asof', { date: text.day(clause.day) });
  if (clause.kind === 'range') return key === 'time' ? spanInWords(clause, text) : lagRangeInWords(clause, text);
  return listInWords(key as ListKey, clause.values, columns, text);
}

/** More values than this are only counted. */
const TOLD = 3;

/** The messages around the values of a clause; `null` where they stand alone, `many` where long lists are counted. */
const AROUND = {
  channel: { words: null, many: 'chip.channel.many' },
  actor: { words: 'chip.actor', many: 'chip.actor.many' },
  topic: { words: 'chip.topic', many: 'chip.topic.many' },
  standing: { words: null },
  happened: { words: null },
  reliability: { words: 'chip.reliability' },
  credibility: { words: 'chip.credibility' },
  stance: { words: 'chip.stance' },
  source: { words: 'chip.source', many: 'chip.source.many' },
  'source-side': { words: 'chip.source-side' },
  outlet: { words: 'chip.outlet', many: 'chip.outlet.many' },
  'report-lang': { words: 'chip.report-lang', many: 'chip.report-lang.many' },
  claims: { words: 'chip.claims' },
} as const satisfies Record<ListKey, { words: MessageKey | null; many?: MessageKey }>;

function listInWords(key: ListKey, values: readonly number[], columns: Columns, text: Text): string {
  if (key === 'happened' && isNotHeld(values)) return text.t('chip.happened.not-held');
  const around: { words: MessageKey | null; many?: MessageKey } = AROUND[key];
  if (around.many && values.length > TOLD) return text.t(around.many, { count: values.length });
  const names = valueNames(key, columns, text);
  const told =
    (key === 'reliability' || key === 'credibility') && isFromBest(values, names.length)
      ? text.t('chip.better', { grade: names[values.length - 1]! })
      : text.list(
          values.map((value) => wordOf(key, value, names[value]!, text)),
          'disjunction',
        );
  return around.words === null ? told : text.t(around.words, { values: told });
}

function wordOf(key: ListKey, value: number, name: string, text: Text): string {
  switch (key) {
    case 'standing':
      return text.t(`chip.standing.${STANDINGS[value]!}`);
    case 'happened':
      return text.t(`chip.happened.${HAPPENED[value]!}`);
    case 'stance':
      return text.t(`chip.stance.${STANCES[value]!}`);
    case 'claims':
      return text.t(`chip.claims.${TRAITS[value]!}`);
    case 'channel':
    case 'topic':
      return text.inSentence(name);
    default:
      return name;
  }
}

/** Whether grades are several, without a gap from the best on; the last grade of all, "cannot be judged", is no grade. */
const isFromBest = (values: readonly number[], grades: number): boolean =>
  values.length > 1 && values.length < grades && values.every((value, i) => value === i);

const isNotHeld = (values: readonly number[]): boolean =>
  values.length === HAPPENED.length - 1 && !values.includes(HAPPENED.indexOf('held'));

const SHORT = { year: 'year', month: 'short-month', day: 'short' } as const satisfies Record<string, DayStyle>;

/** A time clause in words, as short as its ends allow: "2022", "Jan–Aug 2025", "since Feb 2022". */
export function spanInWords(span: RangeClause, text: Text): string {
  const { from, to } = span;
  const style = SHORT[spanPrecision(span)];
  if (from !== null && to !== null) return text.days(from, to, style);
  if (from !== null) return text.t('chip.time.from', { date: text.day(from, style) });
  return to === null ? '' : text.t('chip.time.to', { date: text.day(to, style) });
}

/** A clause on the days until a contact came to light, in words. */
export function lagRangeInWords({ from, to }: RangeClause, text: Text): string {
  if (from === null) {
    if (to === null) return text.t('chip.lag.any');
    if (to >= 0) return text.t('chip.lag.within', { days: to });
    return to === -1 ? text.t('chip.lag.while') : text.t('chip.lag.before', { days: -to });
  }
  if (to === null) return text.t('chip.lag.after', { days: from });
  return from === to ? text.t('chip.lag.exactly', { days: from }) : text.t('chip.lag.between', { from, to });
}
