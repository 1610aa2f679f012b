import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { unpackWhen } from '../../record/pack.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Bound, When } from '../../record/when.ts';
import type { MarkLine, MarkSide } from '../common/mark-shape.ts';
import type { Scale } from './geometry.ts';

/** The kinds of shape that a date has (design §5), in the order of the legend. */
export const SHAPES = [
  'day',
  'interval',
  'vague',
  'one-of',
  'all-of',
  'ongoing',
  'until',
  'recurring',
  'not-held',
] as const;
export type ShapeName = (typeof SHAPES)[number];

/** How a contact's date is drawn, at any zoom. */
export interface DateShape {
  readonly name: ShapeName;
  readonly start: MarkSide;
  readonly end: MarkSide;
  /** One day, drawn as a dot until the day is wide enough to be seen as one. */
  readonly dot: boolean;
  readonly rail: boolean;
  /** Of a set or list of dates; else empty. */
  readonly parts: readonly ShapePart[];
  /** Only one of the parts is meant, nobody knows which. */
  readonly oneOf: boolean;
}

/** One of several dates: its shape, and where it begins and ends as parts of the whole, 0 to 1. */
export interface ShapePart {
  readonly shape: DateShape;
  readonly from: number;
  readonly to: number;
}

const lineOf = (bound: Bound | null): MarkLine =>
  bound?.approximate && bound.uncertain
    ? 'approximate-uncertain'
    : bound?.approximate
      ? 'approximate'
      : bound?.uncertain
        ? 'uncertain'
        : 'solid';

/** It has this end; nobody says when. */
const UNKNOWN: MarkSide = { end: 'taper', line: 'uncertain' };

/** How one end is drawn; `soft` where all of the date is vague whatever this end's precision. */
function sideOf(bound: Bound | null, soft: boolean, held: boolean): MarkSide {
  // What may have been on any day after one did not go on ever since.
  if (bound === null) return soft ? UNKNOWN : { end: 'arrow', line: 'solid' };
  if (bound.precision === 'unknown') return UNKNOWN;
  const vague = soft || bound.precision !== 'day';
  return { end: vague ? 'taper' : held ? 'round' : 'square', line: lineOf(bound) };
}

/** The shape of a date. `days` are those that its mark spans, where an end is open. */
export function shapeOf(
  when: When,
  held: boolean,
  repeats: boolean,
  days: readonly [Day, Day] = [when.from ?? when.to ?? 0, when.to ?? when.from ?? 0],
): DateShape {
  const dot = when.kind === 'date' && when.start?.precision === 'day';
  const rail = repeats && held;
  const soft = when.kind === 'one-of' || (dot && held && when.start.approximate);
  const start = sideOf(when.start, soft, held);
  const end = sideOf(when.end, soft, held);
  const parts = rail ? [] : partsOf(when, held, days);
  const oneOf = when.kind === 'one-of';
  const name = !held
    ? 'not-held'
    : rail
      ? 'recurring'
      : parts.length > 0
        ? oneOf
          ? 'one-of'
          : 'all-of'
        : end.end === 'arrow'
          ? 'ongoing'
          : start.end === 'arrow'
            ? 'until'
            : dot
              ? 'day'
              : start.end === 'taper' || end.end === 'taper'
                ? 'vague'
                : 'interval';
  return { name, start, end, dot, rail, parts, oneOf };
}

/** The parts of a set or list that has more than one. */
function partsOf({ kind, parts = [] }: When, held: boolean, [first, last]: readonly [Day, Day]): ShapePart[] {
  if (parts.length < 2) return [];
  const length = last + 1 - first;
  return parts.map((part) => {
    const shape = shapeOf(part, held, false);
    // One of several days is as vague as one day of a month.
    const soften = (side: MarkSide): MarkSide => (side.end === 'arrow' ? UNKNOWN : { ...side, end: 'taper' });
    return {
      shape: kind === 'one-of' ? { ...shape, dot: false, start: soften(shape.start), end: soften(shape.end) } : shape,
      from: ((part.from ?? first) - first) / length,
      to: ((part.to ?? last) + 1 - first) / length,
    };
  });
}

/** The shapes of all contacts. */
export const shapesOf = ({ views: { contacts: c }, contacts: { from, to } }: Columns): readonly DateShape[] =>
  c.id.map((_, i) =>
    shapeOf(
      unpackWhen(c.form[i]!, c.from[i]!, c.to[i]!, c.parts[i]),
      HAPPENED[c.happened[i]!] === 'held',
      c.repeats[i] === 1,
      [from[i]!, to[i]!],
    ),
  );

/** Longer than a dot by this, so that two days never look like one. */
const LONGER = 4;
/** From this width on a day's dot quickly grows to fill it, px: beside hours it would look like noon. */
const UNFOLDS = 60;
/** Room for the chevrons of an open end. */
const ARROW = 12;

/** The outer edges, px, of a mark of which the days span these: never less than its shape needs to be seen. */
export function widened(shape: DateShape, x0: number, x1: number, r: number): [number, number] {
  const middle = (x0 + x1) / 2;
  if (shape.dot) {
    const least = shape.start.end === 'taper' ? r + LONGER : r;
    const half = Math.max(least, Math.min(least + 3 * (x1 - x0 - UNFOLDS), (x1 - x0) / 2));
    return [middle - half, middle + half];
  }
  const half = r + LONGER / 2;
  const opens = shape.start.end === 'arrow';
  const goesOn = shape.end.end === 'arrow';
  return [
    Math.min(x0, opens && !goesOn ? x1 - 2 * half - ARROW : middle - half),
    Math.max(x1, goesOn ? x0 + 2 * half + (opens ? 2 : 1) * ARROW : middle + half),
  ];
}

/** The outer edges of a mark, px. Zooming in never brings two marks that keep clear of each other closer together. */
export function edgesOf(
  columns: Columns,
  shape: DateShape,
  contact: number,
  scale: Scale,
  r: number,
): [number, number] {
  const { from, to } = columns.contacts;
  return widened(shape, scale.x(from[contact]!), scale.x(to[contact]! + 1), r);
}
