import type { Standing } from '../../record/vocabulary.ts';

/** How a mark ends: a known day, a slot of something not held, a vague date, the edge of the view, or not yet. */
export type MarkEnd = 'round' | 'square' | 'taper' | 'cut' | 'arrow';

/** How an end is outlined, by its EDTF qualifier: `~`, `?`, `%`. */
export type MarkLine = 'solid' | 'approximate' | 'uncertain' | 'approximate-uncertain';

export interface MarkSide {
  readonly end: MarkEnd;
  readonly line: MarkLine;
}

/** A mark around `y` from x0 to x1 (px, its outer edges); `r` is half its height. */
export interface MarkSpan {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly r: number;
  readonly start: MarkSide;
  readonly end: MarkSide;
}

/** SVG path data of a mark. */
export interface MarkPaths {
  /** The whole body; hides what lies behind. */
  readonly ground: string;
  /** What its standing fills with ink; empty for the hollow ones. */
  readonly ink: string;
  readonly outlines: readonly { readonly d: string; readonly line: MarkLine }[];
  /** Of open ends: nearest first. */
  readonly chevrons: readonly string[];
  /** Strokes through what is disputed; else empty. */
  readonly slash: string;
}

const INSET = 2;
const TAPER = 7;
const CHEVRON = 5;
const SLASH_EVERY = 140;

const round = (value: number): string => String(Math.round(value * 100) / 100);
const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/** How far an end reaches into the mark, px; half the mark's height where nothing is said. */
const REACH: Partial<Record<MarkEnd, number>> = { square: 0, taper: TAPER, cut: 0 };

/**
 * One end of the outline, clockwise, from the middle of one long edge to the middle of the other. `inward` is 1 at the
 * start and −1 at the end.
 */
function half({ x0, x1, y, r, start, end }: MarkSpan, inward: 1 | -1, middle: number): string {
  const shape = (inward === 1 ? start : end).end;
  const x = inward === 1 ? x0 : x1;
  const near = y + inward * r;
  const far = y - inward * r;
  const bulge = 0.9 * inward * r;
  const reach = Math.min(REACH[shape] ?? r, (x1 - x0) / 2);
  const shoulder = x + inward * reach;
  const around = (): string => {
    switch (shape) {
      case 'round':
        return `A${at(r, r)} 0 0 1 ${at(shoulder, far)}`;
      case 'square':
        return `L${at(x, far)}`;
      case 'taper': {
        const bend = x + (inward * reach) / 2;
        return `Q${at(bend, y + bulge)} ${at(x, y)}Q${at(bend, y - bulge)} ${at(shoulder, far)}`;
      }
      case 'cut':
        return `M${at(x, far)}`;
      case 'arrow':
        return `L${at(x, y)}L${at(shoulder, far)}`;
    }
  };
  return `L${at(shoulder, near)}${around()}L${at(middle, far)}`;
}

const isCut = ({ start, end }: MarkSpan): boolean => start.end === 'cut' || end.end === 'cut';

function closed(span: MarkSpan): string {
  const middle = (span.x0 + span.x1) / 2;
  const whole = (side: MarkSide): MarkSide => (side.end === 'cut' ? { ...side, end: 'square' } : side);
  const body = isCut(span) ? { ...span, start: whole(span.start), end: whole(span.end) } : span;
  return `M${at(middle, span.y + span.r)}${half(body, 1, middle)}${half(body, -1, middle)}Z`;
}

/** The outlines of a mark with that ground. */
function outlinesOf(span: MarkSpan, ground: string): MarkPaths['outlines'] {
  const { start, end, y, r } = span;
  const middle = (span.x0 + span.x1) / 2;
  if (start.line === end.line && !isCut(span)) return [{ d: ground, line: end.line }];
  return [
    { d: `M${at(middle, y + r)}${half(span, 1, middle)}`, line: start.line },
    { d: `M${at(middle, y - r)}${half(span, -1, middle)}`, line: end.line },
  ];
}

/** A mark drawn inside a broken outline keeps clear of it. */
function inset(span: MarkSpan): MarkSpan {
  if (span.start.line === 'solid' && span.end.line === 'solid') return span;
  const side = ({ end, line }: MarkSide): number => (end === 'cut' || line === 'solid' ? 0 : INSET);
  return { ...span, x0: span.x0 + side(span.start), x1: span.x1 - side(span.end), r: span.r - INSET };
}

/** The half of a dot that lies to the left, of anything longer the half that lies below. */
function lowerHalf(span: MarkSpan): string {
  const { x0, x1, y, r, start } = span;
  const middle = (x0 + x1) / 2;
  if (start.end === 'round' && x1 - x0 <= 2 * r + 0.5) return `M${at(middle, y + r)}${half(span, 1, middle)}Z`;
  const left = x0 + Math.min(start.end === 'square' || start.end === 'cut' ? 0 : r, (x1 - x0) / 2);
  const right = x1 - Math.min(span.end.end === 'square' || span.end.end === 'cut' ? 0 : r, (x1 - x0) / 2);
  const corner = (x: number, low: number, shape: MarkEnd): string =>
    shape === 'round' ? `A${at(r, r)} 0 0 1 ${at(x, low)}` : `L${at(x, low)}`;
  return `M${at(x1, y)}${corner(right, y + r, span.end.end)}L${at(left, y + r)}${corner(x0, y, start.end)}Z`;
}

function slashOf({ x0, x1, y, r, start }: MarkSpan): string {
  const reach = r + 2;
  const first = Math.min(x0 + (start.end === 'cut' ? SLASH_EVERY / 4 : r + 1), (x0 + x1) / 2);
  let d = '';
  for (let x = first; x <= Math.max(first, x1 - r); x += SLASH_EVERY)
    d += `M${at(x - reach, y + reach)}L${at(x + reach, y - reach)}`;
  return d;
}

/** Leaves room for the chevrons of the ends that are open. */
function shortened(span: MarkSpan, [start, end]: readonly [0 | 1, 0 | 1]): MarkSpan {
  if (start + end === 0) return span;
  const x0 = span.x0 + start * 2 * CHEVRON;
  const x1 = span.x1 - end * 2 * CHEVRON;
  const least = 3 * span.r;
  if (x1 - x0 >= least) return { ...span, x0, x1 };
  return end === 1 ? { ...span, x0, x1: x0 + least } : { ...span, x0: x1 - least, x1 };
}

/** The paths of a mark: its shape tells the date's precision, its ink the standing. */
export function markPaths(given: MarkSpan, standing: Standing): MarkPaths {
  const { y, r } = given;
  const open = [given.start, given.end].map(({ end }) => (end === 'arrow' ? 1 : 0)) as [0 | 1, 0 | 1];
  const span = shortened(given, open);
  const chevron = (from: number, way: -1 | 1, step: number): string => {
    const tip = from + way * step * CHEVRON;
    return `M${at(tip - way * r, y - r)}L${at(tip, y)}L${at(tip - way * r, y + r)}`;
  };
  const chevrons = (open[0] || open[1] ? [1, 2] : []).map(
    (step) => (open[0] ? chevron(span.x0, -1, step) : '') + (open[1] ? chevron(span.x1, 1, step) : ''),
  );
  const ground = closed(span);
  const inner = inset(span);
  const filled = standing !== 'acknowledged' ? '' : inner === span ? ground : closed(inner);
  return {
    ground,
    ink: standing === 'one-sided' ? lowerHalf(inner) : filled,
    outlines: outlinesOf(span, ground),
    chevrons,
    slash: standing === 'disputed' ? slashOf(span) : '',
  };
}

const PLAIN: MarkSide = { end: 'round', line: 'solid' };
const SLOT: MarkSide = { end: 'square', line: 'solid' };

/** The mark of one day around `x` and y = 0: a dot, or for what was not held a slot. */
export const dayMark = (x: number, r: number, held: boolean, line: MarkLine = 'solid'): MarkSpan =>
  held
    ? { x0: x - r, x1: x + r, y: 0, r, start: { ...PLAIN, line }, end: { ...PLAIN, line } }
    : { x0: x - r * 0.6, x1: x + r * 0.6, y: 0, r, start: { ...SLOT, line }, end: { ...SLOT, line } };
