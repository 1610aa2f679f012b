import type { Columns } from '../../explore/columns.ts';
import { unpackWhen } from '../../record/pack.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Bound, When } from '../../record/when.ts';
import type { MarkLine, MarkSide, MarkSpan } from '../common/mark-shape.ts';
import type { Scale } from './geometry.ts';

/** The kinds of shape that a date has (design §5), in the order of the legend. */
export const SHAPES = ['day', 'interval', 'vague', 'ongoing', 'recurring', 'not-held'] as const;
export type ShapeName = (typeof SHAPES)[number];

/** How a contact's date is drawn, at any zoom. */
export interface DateShape {
  readonly name: ShapeName;
  readonly start: MarkSide;
  readonly end: MarkSide;
  /** One day, drawn as a dot at its noon. */
  readonly dot: boolean;
  readonly rail: boolean;
}

const lineOf = (bound: Bound | null): MarkLine =>
  bound?.approximate && bound.uncertain
    ? 'approximate-uncertain'
    : bound?.approximate
      ? 'approximate'
      : bound?.uncertain
        ? 'uncertain'
        : 'solid';

function sideOf(bound: Bound | null, oneOf: boolean, held: boolean): MarkSide {
  if (bound === null) return { end: 'arrow', line: 'solid' };
  const vague = oneOf || bound.precision !== 'day';
  const line = lineOf(bound);
  if (!held) return { end: 'square', line: vague && line === 'solid' ? 'approximate' : line };
  return { end: vague ? 'taper' : 'round', line };
}

/** The shape of a date. */
export function shapeOf(when: When, held: boolean, repeats: boolean): DateShape {
  const dot = when.kind === 'date' && when.start?.precision === 'day';
  const start = sideOf(when.start, when.kind === 'one-of', held);
  const end = sideOf(when.end, when.kind === 'one-of', held);
  const open = start.end === 'arrow' || end.end === 'arrow';
  const vague = start.end === 'taper' || end.end === 'taper';
  const name = !held
    ? 'not-held'
    : repeats
      ? 'recurring'
      : open
        ? 'ongoing'
        : vague
          ? 'vague'
          : dot
            ? 'day'
            : 'interval';
  return { name, start, end, dot, rail: repeats && held };
}

/** The shapes of all contacts. */
export const shapesOf = ({ views: { contacts: c } }: Columns): readonly DateShape[] =>
  c.id.map((_, i) =>
    shapeOf(unpackWhen(c.form[i]!, c.from[i]!, c.to[i]!), HAPPENED[c.happened[i]!] === 'held', c.repeats[i] === 1),
  );

/** Longer than a dot by this, so that two days never look like one. */
const LONGER = 4;
/** Room for the chevrons of what goes on. */
const ARROW = 12;

/** The outer edges of a mark, px. Zooming in never brings two marks that keep clear of each other closer together. */
export function edgesOf(
  columns: Columns,
  shape: DateShape,
  contact: number,
  scale: Scale,
  r: number,
): [number, number] {
  const { from, to } = columns.contacts;
  const x0 = scale.x(from[contact]!);
  const x1 = scale.x(to[contact]! + 1);
  const middle = (x0 + x1) / 2;
  const half = shape.dot ? r : r + LONGER / 2;
  const end = shape.end.end === 'arrow' ? x0 + 2 * half + ARROW : middle + half;
  return shape.dot ? [middle - r, middle + r] : [Math.min(x0, middle - half), Math.max(x1, end)];
}

/** A slot of one day is so much narrower than a dot; rails and longer slots are so thin. */
const SLOT = 0.4;
const THIN = 0.58;

/** Beyond the view by this, a mark is cut off. */
const BEYOND = 20;

/** What to draw around `y` of a mark whose outer edges are known, cut off beyond `from` and `to` (px). */
export function drawnSpan(
  shape: DateShape,
  [x0, x1]: readonly [number, number],
  y: number,
  r: number,
  from: number,
  to: number,
): MarkSpan {
  const slot = shape.name === 'not-held';
  const narrower = slot && shape.dot ? r * SLOT : 0;
  const cut = (side: MarkSide): MarkSide => ({ end: 'cut', line: side.line });
  const before = x0 < from - BEYOND;
  const after = x1 > to + BEYOND;
  return {
    x0: before ? from - BEYOND : x0 + narrower,
    x1: after ? to + BEYOND : x1 - narrower,
    y,
    r: !shape.dot && (shape.rail || slot) ? r * THIN : r,
    start: before ? cut(shape.start) : shape.start,
    end: after ? cut(shape.end) : shape.end,
  };
}

const TICK_EVERY = 9;

/** Ticks across a rail around `y`: they say that it recurred, not when. They keep their place while the view moves. */
export function railTicks([x0, x1]: readonly [number, number], y: number, r: number, from: number, to: number): string {
  const first = x0 + TICK_EVERY * Math.max(1, Math.ceil((from - BEYOND - x0) / TICK_EVERY));
  let d = '';
  for (let x = first; x < Math.min(x1 - TICK_EVERY / 2, to + BEYOND); x += TICK_EVERY)
    d += `M${x.toFixed(1)} ${String(y - r)}V${String(y + r)}`;
  return d;
}
