import { DIGITS, LETTERS, SOURCE_KINDS, TRAITS } from '../../record/vocabulary.ts';
import type { Day } from '../../record/day.ts';
import type { Text } from '../../text/text.ts';
import type { Facts } from './facts.ts';
import { gradeName } from './grades.ts';
import type { Place, Tally } from './grades.ts';

const UNJUDGED = DIGITS.length - 1;

/** `74 assertions, 13 denials`. */
export const tallyInWords = (tally: Tally, text: Text): string => text.t('matrix.tally', { ...tally });

/** `87 words: one unnamed official or insider; claim doubtful`. */
export function placeInWords({ letter, digit }: Place, { asserted, denied }: Tally, text: Text): string {
  const count = asserted + denied;
  const source = letter === null ? '' : text.t(`matrix.source.${LETTERS[letter]!}`);
  const claim = digit === null ? '' : text.t(`matrix.claim.${DIGITS[digit]!}`);
  if (letter !== null && digit !== null) return text.t('matrix.says.cell', { count, source, claim });
  if (letter !== null) return text.t('matrix.says.row', { count, source });
  return digit === null ? text.t('matrix.says.all', { count }) : text.t('matrix.says.column', { count, claim });
}

/** What a cell or a total says aloud: `C4: 74 assertions, 13 denials. Source: several …; claim: doubtful`. */
export function placeAloud(place: Place, tally: Tally, text: Text): string {
  const { letter, digit } = place;
  const said = tallyInWords(tally, text);
  const source = letter === null ? '' : text.t(`matrix.letter.${LETTERS[letter]!}`);
  const claim = digit === null ? '' : text.t(`digit.${DIGITS[digit]!}`);
  if (letter !== null && digit !== null)
    return text.t('matrix.cell', { grade: gradeName(letter, digit), said, source, claim });
  if (letter !== null) return text.t('matrix.row', { letter: LETTERS[letter]!, said, source });
  if (digit !== null) return text.t('matrix.column', { digit: String(DIGITS[digit]!), said, claim });
  return text.t('matrix.all', { said });
}

/** What a count is made of, one line each. */
export function factsInWords(facts: Facts, text: Text): string[] {
  const { sources, claims, contacts, takenBack } = facts;
  const kinds = SOURCE_KINDS.flatMap((kind, i) => {
    const count = facts.kinds[i]!;
    return count === 0
      ? []
      : [{ count, words: text.t('matrix.facts.kind', { kind: text.t(`source-kind.${kind}`), count }) }];
  }).sort((a, b) => b.count - a.count);
  const traits = TRAITS.flatMap((trait, i) =>
    facts.traits[i] === 0 ? [] : [text.t(`matrix.facts.${trait}`, { count: facts.traits[i]! })],
  );
  const lines = [
    text.t('matrix.facts', { sources, claims, contacts }),
    text.t('matrix.facts.kinds', {
      list: text.list(
        kinds.map(({ words }) => words),
        'unit',
      ),
    }),
  ];
  if (traits.length > 0) lines.push(text.t('matrix.facts.traits', { list: text.list(traits, 'unit') }));
  if (takenBack > 0) lines.push(text.t('matrix.facts.taken-back', { count: takenBack }));
  return lines;
}

/** What there is in a place: under the filter, without the rest of it, and on the last day of the record. */
export interface Tallies {
  readonly now: Tally;
  readonly whole: Tally;
  readonly today: Tally;
}

const isNone = ({ asserted, denied }: Tally): boolean => asserted + denied === 0;

/** Why nothing stands in a place; null where something does. */
export function zeroInWords(place: Place, { now, whole, today }: Tallies, asof: Day | null, text: Text): string | null {
  if (!isNone(now)) return null;
  if (!isNone(whole)) return text.t('matrix.zero.filtered', { said: tallyInWords(whole, text) });
  if (asof !== null && !isNone(today))
    return text.t('matrix.zero.asof', { date: text.day(asof), said: tallyInWords(today, text) });
  const lettered = place.letter !== null && place.letter < LETTERS.length - 1;
  return text.t(lettered && place.digit === UNJUDGED ? 'matrix.zero.six' : 'matrix.zero.record');
}

/** A count short enough for a cell: whole below `limit`, then `12K`. */
export function shortCount(count: number, text: Text, limit: number): string {
  if (count < limit) return text.number(count);
  return text.shortNumber(count);
}
