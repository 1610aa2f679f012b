import { clamped, lengthOf, moved, SHORTEST } from './span.ts';
import type { Span } from './span.ts';

/** What is held of the window in the overview: an edge, the whole of it, or a new one that is being drawn. */
export type Grip = 'from' | 'to' | 'window' | 'new';

/** A drag in the overview: what is held, the day where it began, and the span in view at that time. */
export interface Hold {
  readonly grip: Grip;
  readonly day: number;
  readonly span: Span;
}

/** The span between two days in either order, inside the record and not too short. */
function between(a: number, b: number, whole: Span): Span {
  const [first, last] = a < b ? [a, b] : [b, a];
  const span = { from: Math.max(first, whole.from), to: Math.min(last, whole.to) };
  return lengthOf(span) >= SHORTEST ? span : clamped({ from: span.from, to: span.from + SHORTEST }, whole);
}

/** What a press takes hold of at a day: the window, where there is one to move, else the ground. */
export const gripAt = (day: number, span: Span, whole: Span): Grip =>
  day >= span.from && day < span.to && lengthOf(span) < lengthOf(whole) ? 'window' : 'new';

/** The span that a drag has led to. An edge dragged over the other one changes places with it. */
export function dragged({ grip, day, span }: Hold, now: number, whole: Span): Span {
  if (grip === 'window') return moved(span, now - day, whole);
  if (grip === 'new') return between(day, now, whole);
  return between(grip === 'from' ? span.to : span.from, span[grip] + now - day, whole);
}

/** Where a press without a drag brings the window: around that day. */
export const jumped = (day: number, span: Span, whole: Span): Span =>
  moved(span, day - (span.from + span.to) / 2, whole);

const MONTH = 30.4;
/** More days than any record has. */
const FAR = 1e7;

/** By how many days keys move an edge or the window: a month, with Shift a day, a page a year. */
function step(key: string, shift: boolean): number | undefined {
  const small = shift ? 1 : MONTH;
  return {
    ArrowLeft: -small,
    ArrowDown: -small,
    ArrowRight: small,
    ArrowUp: small,
    PageDown: -12 * MONTH,
    PageUp: 12 * MONTH,
    Home: -FAR,
    End: FAR,
  }[key];
}

/** The span that a key leads to; null where it is none of ours. */
export function keyed(grip: Exclude<Grip, 'new'>, key: string, shift: boolean, span: Span, whole: Span): Span | null {
  const by = step(key, shift);
  if (by === undefined) return null;
  if (grip === 'window') return moved(span, by, whole);
  const day = Math.round(span[grip] + by);
  return grip === 'from'
    ? { from: Math.min(Math.max(day, whole.from), span.to - SHORTEST), to: span.to }
    : { from: span.from, to: Math.max(Math.min(day, whole.to), span.from + SHORTEST) };
}
