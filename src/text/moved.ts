import type { Moved } from '../explore/redirects.ts';
import { parseDay } from '../record/day.ts';
import type { Text } from './text.ts';

/** What became of an id that is no longer in use, with the reason that the record gives. */
export function movedInWords({ kind, old, to, date, reason }: Omit<Moved, 'opened'>, text: Text): string {
  const since = text.day(parseDay(date));
  const fate =
    to === null
      ? text.t('past.withdrawn', { kind, old, date: since })
      : text.t('past.moved', { kind, old, to, date: since });
  return reason === null ? fate : text.t('past.with-reason', { fate, reason });
}
