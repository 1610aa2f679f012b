import type { Text } from '../../text/text.ts';
import type { CslDate } from './csl.ts';

/** Chicago and APA write English dates the American way. */
const localeOf = ({ lang, locale }: Text): string => (lang === 'en' ? 'en-US' : locale);

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
];

const formatOf = (text: Text, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(text), { ...options, timeZone: 'UTC' });

const instant = ([year = 0, month = 1, day = 1]: readonly number[]): number => Date.UTC(year, month - 1, day);

/** "March 26, 2026", "March 2026", "ca. 2025", a range of them; null where nothing is known. */
export function dateInWords(date: CslDate | undefined, text: Text): string | null {
  const [from, to] = date?.['date-parts'] ?? [];
  if (date === undefined || from === undefined) return date?.literal ?? null;
  const format = formatOf(text, STYLES[Math.max(from.length, to?.length ?? 0) - 1]!);
  const words = to ? format.formatRange(instant(from), instant(to)) : format.format(instant(from));
  return date.circa ? text.t('cite.circa', { date: words }) : words;
}

/** A date with its year in front, as APA has it: "2026, March 26"; "n.d." where nothing is known. */
export function yearFirst(date: CslDate | undefined, text: Text): string {
  const [from, to] = date?.['date-parts'] ?? [];
  const [year, ...rest] = from ?? [];
  if (date === undefined || from === undefined || year === undefined || to !== undefined || rest.length === 0)
    return dateInWords(date, text) ?? text.t('cite.no-date');
  const within = formatOf(text, rest.length === 1 ? { month: 'long' } : { month: 'long', day: 'numeric' });
  const words = text.t('cite.apa.date', { year: String(year), date: within.format(instant(from)) });
  return date.circa ? text.t('cite.circa', { date: words }) : words;
}
