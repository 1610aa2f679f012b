import { printDay } from '../../record/day.ts';
import type { Day } from '../../record/day.ts';

/** A date as CSL-JSON has it: one date or the two ends of a range, each of year, month and day as far as known. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  readonly circa?: true;
  /** What CSL has no parts for. */
  readonly literal?: string;
}

/** What is cited, as citation programs exchange it (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'webpage' | 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  /** What kind of thing it is, in words. */
  readonly genre?: string;
  readonly version?: string;
  readonly language?: string;
  readonly issued?: CslDate;
  /** Of a contact: when it took place. */
  readonly 'event-date'?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  /** Where it is recorded. */
  readonly note?: string;
}

/** Year, month and day. */
export const dateParts = (day: Day): number[] => printDay(day).split('-').map(Number);

/** A calendar day as CSL has it. */
export const cslDay = (day: Day): CslDate => ({ 'date-parts': [dateParts(day)] });

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
/** EDTF numbers the seasons 21 to 24 from spring, CSL 1 to 4. */
const FIRST_SEASON = 21;

/** An EDTF date or closed interval as CSL has it; other EDTF stands as it is written. */
export function cslDate(edtf: string): CslDate {
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade !== undefined) return { 'date-parts': [[Number(`${decade}0`)], [Number(`${decade}9`)]], circa: true };
  const ends = edtf.split('/').map((end) => DATE.exec(end));
  if (ends.length > 2 || ends.some((end) => end === null)) return { literal: edtf };
  const dates = ends.map((end) => (end ?? []).slice(1, 4).flatMap((part) => (part ? [Number(part)] : [])));
  const circa = ends.some((end) => end?.[4] !== undefined) ? { circa: true as const } : {};
  const month = dates[0]?.[1] ?? 1;
  if (month <= 12 && dates.every((date) => (date[1] ?? 1) <= 12)) return { 'date-parts': dates, ...circa };
  const season = month - FIRST_SEASON + 1;
  if (dates.length > 1 || season < 1 || season > 4) return { literal: edtf };
  return { 'date-parts': [dates[0]!.slice(0, 1)], season, ...circa };
}
