import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';
import { gradeName } from './grades.ts';
import type { Place, Tally } from './grades.ts';

/** `74 assertions, 13 denials`. */
export const tallyInWords = (tally: Tally, text: Text): string => text.t('matrix.tally', { ...tally });

/** The letter and the digit of a place with their meaning, one line each; none for the whole matrix. */
export function placeInWords({ letter, digit }: Place, text: Text): { sign: string; words: string }[] {
  const lines: { sign: string; words: string }[] = [];
  if (letter !== null) lines.push({ sign: LETTERS[letter]!, words: text.t(`matrix.letter.${LETTERS[letter]!}`) });
  if (digit !== null) lines.push({ sign: String(DIGITS[digit]!), words: text.t(`digit.${DIGITS[digit]!}`) });
  return lines;
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

/** A count short enough for a cell: whole below `limit`, then `12K`. */
export function shortCount(count: number, text: Text, limit: number): string {
  if (count < limit) return text.number(count);
  return new Intl.NumberFormat(text.lang, { notation: 'compact', maximumFractionDigits: 0 }).format(count);
}
