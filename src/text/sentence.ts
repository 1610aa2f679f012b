import type { ClauseKey, Clauses } from '../explore/clauses.ts';
import type { Columns } from '../explore/columns.ts';
import type { Passing } from '../explore/filter.ts';
import { HAPPENED } from '../record/vocabulary.ts';
import { chipsOf } from './chips.ts';
import type { Text } from './text.ts';

/** A filter that can be told in words: the explorer is one. */
export interface Filtered {
  readonly columns: Columns;
  readonly clauses: Clauses;
  /** How many passing contacts lie surely inside the time clause. */
  readonly sureCount: number;
  passing(...ignored: readonly ClauseKey[]): Passing;
}

export interface SentenceParts {
  /** How many contacts: "14 of 202 contacts, 2 of them not held". */
  readonly head: string;
  /** The clauses, empty where there are none: "track two, Jan–Aug 2025, sources C or better". */
  readonly clauses: string;
  /** Where the record ends: "as recorded to 26 March 2026". */
  readonly recorded: string;
}

/**
 * The filter as one sentence: "14 of 202 contacts: track two, Jan–Aug 2025, sources C or better, as recorded to 26
 * March 2026". What lies only possibly inside the time span is kept apart, and so is what was not held (design §3).
 */
export function sentenceOf(filtered: Filtered, text: Text): string {
  const passing = filtered.passing();
  const known = told.get(passing);
  if (known?.text === text) return known.sentence;
  const sentence = tell(filtered, text);
  told.set(passing, { text, sentence });
  return sentence;
}

/** The title, the bar and the announcer all tell the same filter; what passes is a new object with every change of it. */
const told = new WeakMap<Passing, { text: Text; sentence: string }>();

function tell(filtered: Filtered, text: Text): string {
  const { head, clauses, recorded } = sentenceParts(filtered, text);
  const told = clauses === '' ? head : text.t('sentence.with-clauses', { head, clauses });
  return text.list([told, recorded], 'unit');
}

/** The parts of the sentence, for whoever sets them apart. */
export function sentenceParts(filtered: Filtered, text: Text): SentenceParts {
  const { contacts, views } = filtered.columns;
  const passing = filtered.passing();
  const clauses = chipsOf(filtered.columns, filtered.clauses, text).map(({ label }) => label);
  const numbers = { count: passing.count, sure: filtered.sureCount, total: contacts.count };
  const possible = numbers.count - numbers.sure;
  const head =
    clauses.length === 0
      ? text.t('sentence.all', { ...numbers, scope: views.record.scope })
      : possible > 0
        ? text.t('sentence.possibly', { ...numbers, possible })
        : text.t('sentence.filtered', numbers);
  return {
    head: text.list([head, ...notHeld(filtered, passing, text)], 'unit'),
    clauses: text.list(clauses, 'unit'),
    recorded: text.t('sentence.recorded', { date: text.day(views.record.to) }),
  };
}

const HELD = HAPPENED.indexOf('held');

/** Says how many of those that pass were not held; nothing where all were, or where a clause already says it. */
function notHeld({ columns, clauses }: Filtered, { contacts, count }: Passing, text: Text): string[] {
  if (clauses.happened && !clauses.happened.values.includes(HELD)) return [];
  const not = contacts.reduce((sum, passes, row) => sum + Number(passes && columns.contacts.happened[row] !== HELD), 0);
  if (not === 0) return [];
  return [text.t(not === count ? 'sentence.all-not-held' : 'sentence.not-held', { count: not })];
}
