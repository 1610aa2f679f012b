import type { Columns } from '../explore/columns.ts';
import type { Review } from '../record/dataset.ts';
import { parseDay } from '../record/day.ts';
import type { Text } from './text.ts';

/** Whether a page in another language holds words that no native speaker has reviewed: its own or the record's. */
export const isUnreviewed = ({ words }: Columns, text: Text): boolean =>
  text.lang !== 'en' && (text.review === null || words?.reviewed === null);

/** Who reviewed a translation, in words: "read by Anna on 1 December 2026", "not yet reviewed by a native reader". */
export const reviewInWords = (review: Review | null, text: Text): string =>
  review === null
    ? text.t('language.not-yet')
    : text.t('language.reviewed-by', { by: review.by, date: text.day(parseDay(review.date)) });
