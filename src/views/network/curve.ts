import type { Bank } from '../../record/plane.ts';
import type { Frame } from './frame.ts';

export interface End {
  readonly x: number;
  readonly y: number;
  readonly bank: Bank;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tie as it runs: straight over land from `from`, over the water as a cubic, straight over land to `to`. */
export interface Curve {
  readonly from: Point;
  /** The cubic: start, two controls, end. */
  readonly cubic: readonly [Point, Point, Point, Point];
  readonly to: Point;
}

const ORDER: Readonly<Record<Bank, number>> = { left: 0, midstream: 1, below: 2, right: 3 };

/** The way of a tie between two banks, or along one, in pixels. */
export function curveOf(frame: Frame, one: End, other: End): Curve {
  const [from, to] = ORDER[one.bank] <= ORDER[other.bank] ? [one, other] : [other, one];
  if (from.bank === to.bank) return alongBank(from, to);
  const start = atWater(frame, from);
  const end = atWater(frame, to);
  if (to.bank === 'below' || from.bank === 'below') return { from, cubic: toLowerBank(from, start, to, end), to };
  const middle = (start.x + end.x) / 2;
  return { from, cubic: [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end], to };
}

/** Where the straight part of a tie ends: at the shore, so that ties do not tangle on land. */
function atWater(frame: Frame, { x, y, bank }: End): Point {
  if (bank === 'left') return { x: Math.max(x, frame.leftShore(y)), y };
  if (bank === 'right') return { x: Math.min(x, frame.rightShore(y)), y };
  return { x, y };
}

/** Ties reach the bank below from above. */
function toLowerBank(from: End, start: Point, to: End, end: Point): Curve['cubic'] {
  const across = end.x - start.x;
  const control = (end_: End, shore: Point, sign: number): Point => {
    if (end_.bank === 'below') return { x: shore.x, y: shore.y - Math.max(24, Math.abs(end.y - start.y) * 0.45) };
    if (end_.bank === 'midstream') return { x: shore.x, y: (start.y + end.y) / 2 };
    return { x: shore.x + sign * Math.max(30, Math.abs(across) * 0.7), y: shore.y };
  };
  return [start, control(from, start, 1), control(to, end, -1), end];
}

/** A bow on the water's side of the bank. */
function alongBank(from: End, to: End): Curve {
  const towards = { left: 1, right: -1, midstream: 1, below: 0 }[from.bank];
  const bow = (14 + Math.abs(to.y - from.y) * 0.3) * towards;
  const x = towards < 0 ? Math.min(from.x, to.x) : Math.max(from.x, to.x);
  const lift = towards === 0 ? -20 - Math.abs(to.x - from.x) * 0.2 : 0;
  const bend = (end: End): Point => (towards === 0 ? { x: end.x, y: end.y + lift } : { x: x + bow, y: end.y });
  return { from, cubic: [from, bend(from), bend(to), to], to };
}

const at = ({ x, y }: Point): string => `${String(Math.round(x * 10) / 10)},${String(Math.round(y * 10) / 10)}`;

export function curvePath({ from, cubic: [start, one, two, end], to }: Curve): string {
  const land = (p: Point, q: Point, d: string): string => (p.x === q.x && p.y === q.y ? '' : d);
  return `M${at(from)}${land(from, start, `L${at(start)}`)}C${at(one)} ${at(two)} ${at(end)}${land(end, to, `L${at(to)}`)}`;
}

/** The point of the cubic at `t` from 0 to 1. */
export function pointOn({ cubic: [p, q, r, s] }: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(p.x, q.x, r.x, s.x), y: mix(p.y, q.y, r.y, s.y) };
}

const SAMPLES = 12;

/** The least distance of a point from the curve, in pixels. */
export function distanceTo(curve: Curve, point: Point): number {
  const samples = Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(curve, i / SAMPLES));
  const line = [curve.from, ...samples, curve.to];
  let least = Infinity;
  for (let i = 1; i < line.length; i++) least = Math.min(least, toSegment(line[i - 1]!, line[i]!, point));
  return least;
}

function toSegment(a: Point, b: Point, p: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
