import type { Columns } from '../../explore/columns.ts';
import type { ReportText } from '../../explore/text-store.ts';
import { dayOf, parseDay } from '../../record/day.ts';
import { dateValues, unbent } from '../../text/dates.ts';
import type { DateWords } from '../../text/dates.ts';
import type { DayStyle, Text } from '../../text/text.ts';
import { decadeInWords, namedSpan, qualified } from '../../text/when.ts';

const STYLES: readonly DayStyle[] = ['year', 'month', 'day'];

/** The first month of a season, 0 = January. */
const SEASONS: Readonly<Record<string, number>> = { 21: 2, 22: 5, 23: 8, 24: 11 };

/**
 * A single EDTF date (of a report, of a term of office) in words: "7 July 2023", "about March 2025". What is of no
 * such form comes back as it is: the page does not ship a reader of all EDTF.
 */
export const edtfInWords = (edtf: string, text: Text): string => edtfForms(edtf, text).alone;

function edtfForms(edtf: string, text: Text): DateWords {
  const found = /^(\d{3}[\dX])(-\d{2})?(-\d{2})?([~?%])?$/.exec(edtf);
  if (!found) return unbent(edtf);
  const [, year = '', month, day, qualifier = ''] = found;
  const date = plainDate(year, month?.slice(1), day?.slice(1), text);
  if (date === null) return unbent(edtf);
  const is = { approximate: '~%'.includes(qualifier), uncertain: '?%'.includes(qualifier) };
  return qualifier === '' ? date : qualified(date, is, text);
}

function plainDate(year: string, month: string | undefined, day: string | undefined, text: Text): DateWords | null {
  if (year.endsWith('X')) return month === undefined ? decadeInWords(Number(year.replace('X', '0')), text) : null;
  const season = SEASONS[month ?? ''];
  if (season !== undefined) {
    const [first, next] = [season, season + 3].map((at) => dayOf(Date.UTC(Number(year), at)));
    return namedSpan(first!, next! - 1, text);
  }
  if (Number(month ?? 1) > 12) return null;
  const style = STYLES[Number(month !== undefined) + Number(day !== undefined)]!;
  return text.dayForms(parseDay(`${year}-${month ?? '01'}-${day ?? '01'}`), style);
}

/** The span of an office: "from 12 May 2008", "until March 2025", "May 2012 to May 2024"; null where neither is known. */
export function spanInWords({ from, to }: { from?: string; to?: string }, text: Text): string | null {
  const start = from === undefined ? null : dateValues('from', edtfForms(from, text));
  const end = to === undefined ? null : dateValues('to', edtfForms(to, text));
  if (start && end) return text.t('when.between', { ...start, ...end });
  if (start) return text.t('dossier.since', start);
  return end && text.t('when.until', end);
}

/**
 * The day since which an account is public, as finely as its report's date is known: in the words of the report that
 * made it public, or as a day where the rules moved it (a contact is not known before it happened).
 */
export function publicSince(
  columns: Columns,
  reports: ReadonlyMap<number, ReportText>,
  account: number,
  text: Text,
): string {
  const known = columns.accounts.known[account]!;
  const report = columns.accounts.report[account]!;
  const carrier = [report, ...(reports.get(report)?.relays ?? [])]
    .filter((row) => columns.views.reports.day[row] === known)
    .map((row) => reports.get(row))
    .find((one) => one !== undefined);
  return carrier ? edtfInWords(carrier.published, text) : text.day(known);
}
