import type { Standing } from '../../record/vocabulary.ts';
import type { DrawnMark } from '../common/mark-layers.ts';
import { markPaths } from '../common/mark-shape.ts';
import type { MarkLine, MarkPaths, MarkSide, MarkSpan } from '../common/mark-shape.ts';
import { widened } from './shapes.ts';
import type { DateShape } from './shapes.ts';

/** Where a mark stands, px: its outer edges, the middle of its row, half its height, and where it is cut off. */
export interface Place {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly r: number;
  readonly left: number;
  readonly right: number;
}

/** A slot of one day is so much narrower than a dot; rails and longer slots are so thin. */
const SLOT = 0.4;
const THIN = 0.58;

/** Beyond the view by this, a mark is cut off, px. */
const BEYOND = 20;

/** What to draw of one date, cut off beyond the view. */
function spanOf(shape: DateShape, { x0, x1, y, r, left, right }: Place): MarkSpan {
  const slot = shape.name === 'not-held';
  const narrower = slot && shape.dot ? r * SLOT : 0;
  const cut = (side: MarkSide): MarkSide => ({ end: 'cut', line: side.line });
  const before = x0 < left - BEYOND;
  const after = x1 > right + BEYOND;
  return {
    x0: before ? left - BEYOND : x0 + narrower,
    x1: after ? right + BEYOND : x1 - narrower,
    y,
    r: !shape.dot && (shape.rail || slot) ? r * THIN : r,
    start: before ? cut(shape.start) : shape.start,
    end: after ? cut(shape.end) : shape.end,
  };
}

const TICK_EVERY = 9;

/** Ticks across a rail: they say that it recurred, not when. They keep their place while the view moves. */
function railTicks({ x0, x1, y, r, left, right }: Place): string {
  const first = x0 + TICK_EVERY * Math.max(1, Math.ceil((left - BEYOND - x0) / TICK_EVERY));
  let d = '';
  for (let x = first; x < Math.min(x1 - TICK_EVERY / 2, right + BEYOND); x += TICK_EVERY)
    d += `M${x.toFixed(1)} ${String(y - r)}V${String(y + r)}`;
  return d;
}

interface Body {
  readonly shape: DateShape;
  readonly x0: number;
  readonly x1: number;
}

/** Parts nearer than this cannot be told apart, px. */
const APART = 2;

/** The parts of a date's shape as they stand, those that would meet as one. */
function bodiesOf({ parts }: DateShape, { x0, x1, r }: Place): Body[] {
  const bodies: Body[] = [];
  const length = x1 - x0;
  for (const { shape, from, to } of parts) {
    const [first, last] = widened(shape, x0 + from * length, x0 + to * length, r);
    // What reaches beyond the whole would meet the neighbours.
    const by = Math.max(x0 - first, 0) - Math.max(last - x1, 0);
    const body = { shape, x0: first + by, x1: last + by };
    const before = bodies.at(-1);
    if (before === undefined || before.x1 + APART <= body.x0) bodies.push(body);
    else
      bodies[bodies.length - 1] = {
        shape: { ...before.shape, dot: false, end: shape.end },
        x0: before.x0,
        x1: Math.max(before.x1, body.x1),
      };
  }
  return bodies;
}

/** The lines that join several bodies to one mark: dotted between those of which only one is meant. */
function linksOf(bodies: readonly Body[], line: MarkLine, { y, left, right }: Place): MarkPaths['outlines'] {
  return bodies.slice(1).flatMap(({ x0 }, i) => {
    const from = Math.max(bodies[i]!.x1, left - BEYOND);
    const to = Math.min(x0, right + BEYOND);
    return from < to ? [{ d: `M${from.toFixed(1)} ${String(y)}H${to.toFixed(1)}`, line }] : [];
  });
}

/** What is drawn of a date at its place. */
export function drawnOf(shape: DateShape, place: Place, standing: Standing): Required<DrawnMark> {
  const paths = (of: DateShape, at: Place): MarkPaths => markPaths(spanOf(of, at), standing);
  const bodies = bodiesOf(shape, place);
  if (bodies.length < 2) return { standing, paths: paths(shape, place), ticks: shape.rail ? railTicks(place) : '' };
  const all = bodies
    .filter(({ x0, x1 }) => x1 > place.left - BEYOND && x0 < place.right + BEYOND)
    .map(({ shape: part, x0, x1 }) => paths(part, { ...place, x0, x1 }));
  const joined = (of: 'ground' | 'ink' | 'slash'): string => all.map((one) => one[of]).join('');
  return {
    standing,
    paths: {
      ground: joined('ground'),
      ink: joined('ink'),
      outlines: [
        ...linksOf(bodies, shape.oneOf ? 'uncertain' : 'solid', place),
        ...all.flatMap(({ outlines }) => outlines),
      ],
      chevrons: [0, 1].map((step) => all.map(({ chevrons }) => chevrons[step] ?? '').join('')).filter((d) => d !== ''),
      slash: joined('slash'),
    },
    ticks: '',
  };
}
