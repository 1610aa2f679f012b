import type { Day } from './day.ts';
import { historyOf } from './history.ts';
import type { Stage } from './history.ts';
import type { ClaimWords } from './standing.ts';
import type { Digit, Standing } from './vocabulary.ts';
import { isOnRecord, lastWords, voiceOf } from './word.ts';
import type { Parties, Word } from './word.ts';

/** What voices did on a day that they had not done before; `turned-` ones had said the opposite. */
export const DEEDS = ['first-told', 'told', 'put-on-record', 'denied', 'turned-to-assert', 'turned-to-deny'] as const;
export type Deed = (typeof DEEDS)[number];

export interface News<W extends Word = Word> {
  readonly deed: Deed;
  readonly words: readonly W[];
}

/** A day on which a contact's history took a turn, with its standing and the grade of its occurrence from then on. */
export interface Turning<W extends Word = Word> {
  readonly day: Day;
  readonly news: readonly News<W>[];
  readonly standing: Standing;
  /** Of the best-graded claim that it took place; null where the contact has no such claim. */
  readonly digit: Digit | null;
}

/**
 * How it came out that a contact took place, in days: when it was first told, denied, put on record, taken back, and
 * what the rules made of it. Echoes of what a voice has said already are left out, unless they changed a grade.
 */
export function turningsOf<W extends Word>(
  claims: readonly ClaimWords<W>[],
  tookPart: ReadonlySet<string>,
  parties: Parties,
): readonly Turning<W>[] {
  const occurrence = claims.filter(({ about }) => about === 'occurrence');
  const digitOf = ({ digits }: Stage): Digit | null =>
    bestOf(digits.filter((_, i) => claims[i]!.about === 'occurrence'));
  return historyOf(claims, tookPart, parties).flatMap((stage, i, stages): Turning<W>[] => {
    const before = stages[i - 1];
    const turned = before?.standing !== stage.standing || digitOf(before) !== digitOf(stage);
    const since = before === undefined ? -Infinity : stage.day;
    const own = newsOf(occurrence, since, stage.day, parties);
    const enough = before === undefined ? own.some(({ deed }) => deed === 'first-told') : own.length > 0 || !turned;
    const news = enough ? own : newsOf(claims, since, stage.day, parties);
    return turned || news.length > 0 ? [{ day: stage.day, news, standing: stage.standing, digit: digitOf(stage) }] : [];
  });
}

const bestOf = (digits: readonly Digit[]): Digit | null =>
  digits.length === 0 ? null : (Math.min(...digits) as Digit);

/** What was new on a day to those who knew what was said before `since`. */
function newsOf<W extends Word>(claims: readonly ClaimWords<W>[], since: Day, day: Day, parties: Parties): News<W>[] {
  const told = claims.flatMap(({ words }) => {
    const before = wordsBy(words, since - 1, parties);
    return wordsBy(words, day, parties).flatMap((word) => {
      const said = before.filter((one) => voiceOf(one, parties) === voiceOf(word, parties));
      const echoes = said.some(({ stance }) => stance === word.stance);
      return echoes ? [] : [{ word, deed: since === -Infinity ? firstDeed(word) : deedOf(word, said.length > 0) }];
    });
  });
  return DEEDS.flatMap((deed) => {
    const words = told.filter((one) => one.deed === deed).map(({ word }) => word);
    return words.length === 0 ? [] : [{ deed, words }];
  });
}

const wordsBy = <W extends Word>(words: readonly W[], day: Day, parties: Parties): W[] =>
  lastWords(
    words.filter((word) => word.known <= day),
    parties,
  );

const firstDeed = (word: Word): Deed => (word.stance === 'denies' ? 'denied' : 'first-told');

function deedOf(word: Word, turned: boolean): Deed {
  if (word.stance === 'denies') return turned ? 'turned-to-deny' : 'denied';
  if (turned) return 'turned-to-assert';
  return isOnRecord(word) ? 'put-on-record' : 'told';
}
