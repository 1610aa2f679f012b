import { parseTimeDay } from '../../explore/spans.ts';
import { lengthOf } from './span.ts';
import type { Span } from './span.ts';

/** Why a typed date is not taken. */
export type TypedFault = 'not-a-date' | 'outside';

/**
 * The span in view when a year, month or day is typed for its first or last day. A date beyond the other end takes that
 * along, to the end of the year or month that was typed.
 */
export function typedSpan(typed: string, end: 'from' | 'to', span: Span, whole: Span): Span | TypedFault {
  const text = typed
    .trim()
    .replace(/[./]/g, '-')
    .replace(/(?<=-)(?=\d(?:-|$))/g, '0');
  const first = parseTimeDay(text, 'start');
  const last = parseTimeDay(text, 'end');
  if (first === null || last === null) return 'not-a-date';
  if (last < whole.from || first >= whole.to) return 'outside';
  const next =
    end === 'from'
      ? { from: first, to: span.to > first ? span.to : last + 1 }
      : { from: span.from <= last ? span.from : first, to: last + 1 };
  const within = { from: Math.max(next.from, whole.from), to: Math.min(next.to, whole.to) };
  return lengthOf(within) > 0 ? within : 'outside';
}
