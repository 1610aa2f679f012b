import { dayOf } from '../record/day.ts';
import { STANDINGS } from '../record/vocabulary.ts';
import type { Columns } from '../explore/columns.ts';
import type { Colours } from '../share/picture/colours.ts';
import { attributes, short } from '../share/picture/pen.ts';
import type { Pen } from '../share/picture/pen.ts';
import { layersOf } from '../views/common/mark-layers.ts';
import type { DrawnMark } from '../views/common/mark-layers.ts';
import { scaleOf } from '../views/timeline/geometry.ts';
import type { Scale } from '../views/timeline/geometry.ts';
import { drawnOf } from '../views/timeline/paths.ts';
import { edgesOf, shapesOf } from '../views/timeline/shapes.ts';
import { wholeSpan } from '../views/timeline/span.ts';

/** What a strip shows and how large it is, px. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** Channels. */
  readonly lanes: readonly number[];
  /** The contact in full ink; null where all are. */
  readonly lit: number | null;
}

interface Looks {
  readonly colours: Colours;
  readonly pen: Pen;
}

/** Half the size of a mark is as large as lets all marks of a lane stand apart, px. */
const LARGEST = 5;
const SMALLEST = 1.25;
const STEP = 0.25;
const GAP = 1.5;
/** Room for the years below, px. */
const AXIS = 15;
/** The name of a lane stands above it where it is the only one, else beside it; px. */
const ABOVE = 17;
const BESIDE = 100;
/** Between lanes, and the least height of one that has its name beside it, px. */
const BETWEEN = 6;
const LINE = 13;
/** From a mark to the ring around it, px. */
const RING = 3.5;
const LABEL = { face: 'sans-400', size: 11 } as const;

/** Marks of a lane in rows: from the top, the middle of each by contact. */
interface Packed {
  readonly rows: number;
  readonly row: ReadonlyMap<number, number>;
}

/** Lanes with all their marks over the years, as SVG from its upper left corner. */
export function laneStrip(columns: Columns, { width, height, lanes, lit }: Strip, { colours, pen }: Looks): string {
  const alone = lanes.length === 1;
  const [left, above] = alone ? [0, ABOVE] : [BESIDE, BETWEEN];
  const scale = scaleOf(wholeSpan(columns), { width, padLeft: left + 6, padRight: 12 });
  const shapes = shapesOf(columns);
  const contacts = lanes.map((lane) =>
    [...columns.contacts.channel.keys()].filter((row) => columns.contacts.channel[row] === lane),
  );
  const edges = (row: number, r: number) => edgesOf(columns, shapes[row]!, row, scale, r);
  const room = height - AXIS - lanes.length * above;
  const heightOf = ({ rows }: Packed, size: number): number => Math.max(rows * (2 * size + GAP), alone ? 0 : LINE);

  let r = LARGEST;
  let packed: Packed[] = [];
  for (; r >= SMALLEST; r -= STEP) {
    const size = r;
    packed = contacts.map((rows) => pack(rows, (row) => edges(row, size)));
    if (packed.reduce((sum, lane) => sum + heightOf(lane, size), 0) <= room || r === SMALLEST) break;
  }
  const pitch = 2 * r + GAP;

  const parts = [years(columns, scale, { left, top: alone ? above : 0, height }, { colours, pen })];
  let top = 0;
  lanes.forEach((lane, i) => {
    const { row: rowOf } = packed[i]!;
    const middle = (row: number): number => top + above + (rowOf.get(row)! + 0.5) * pitch;
    const name = columns.views.channels.name[lane]!;
    const mark = (row: number): DrawnMark => {
      const [x0, x1] = edges(row, r);
      const standing = STANDINGS[columns.views.contacts.standing[row]!.at(-1)!]!;
      const place = { x0, x1, y: middle(row), r, left: 0, right: width };
      return { ...drawnOf(shapes[row]!, place, standing), standing };
    };
    const others = contacts[i]!.filter((row) => row !== lit);
    parts.push(
      pen({ text: name, x: 0, y: top + (alone ? 11 : above + 10), setting: LABEL, fill: colours['ink-2'] ?? '' }),
      `<g${attributes({ opacity: lit === null ? undefined : 0.3 })}>${drawn(others.map(mark), colours)}</g>`,
    );
    if (lit !== null && rowOf.has(lit)) {
      const [x0, x1] = edges(lit, r);
      const x = short((Math.max(x0, 0) + Math.min(x1, width)) / 2);
      const y = middle(lit);
      parts.push(
        `<path${attributes({ d: `M${x} ${short(y + r + RING)}V${short(height - AXIS)}`, stroke: colours.accent })}/>`,
        drawn([mark(lit)], colours),
        ring(x0, x1, y, r + RING, colours),
      );
    }
    top += above + heightOf(packed[i]!, r);
  });
  return parts.join('\n');
}

/** Each contact in the first row that is free. */
function pack(contacts: readonly number[], edges: (row: number) => readonly [number, number]): Packed {
  const ends: number[] = [];
  const row = new Map<number, number>();
  for (const contact of contacts) {
    const [x0, x1] = edges(contact);
    let free = 0;
    while (free < ends.length && ends[free]! + GAP > x0) free++;
    ends[free] = x1;
    row.set(contact, free);
  }
  return { rows: Math.max(ends.length, 1), row };
}

/** Marks in the ways of drawing of every view, with colours as values. */
function drawn(marks: readonly DrawnMark[], colours: Colours): string {
  return layersOf(marks)
    .map(({ name, disputed, d }) => {
      const tone = colours[disputed ? 'disputed' : 'mark'];
      if (name === 'ground') return `<path${attributes({ fill: colours.paper, d })}/>`;
      if (name === 'ink') return `<path${attributes({ fill: tone, d })}/>`;
      const [, line] = name.split(' ');
      return `<path${attributes({
        fill: 'none',
        stroke: tone,
        'stroke-width': line === 'slash' ? 1.5 : 1.25,
        'stroke-dasharray': line === undefined ? undefined : DASHES[line],
        opacity: name === 'outline chevron far' ? 0.5 : undefined,
        d,
      })}/>`;
    })
    .join('');
}

/** As in the timeline. */
const DASHES: Readonly<Record<string, string>> = {
  approximate: '3 1.5',
  uncertain: '1 1.5',
  'approximate-uncertain': '3 1.5 1 1.5',
};

const ring = (x0: number, x1: number, y: number, radius: number, colours: Colours): string =>
  `<rect${attributes({
    x: x0 - RING,
    y: y - radius,
    width: x1 - x0 + 2 * RING,
    height: 2 * radius,
    rx: radius,
    fill: 'none',
    stroke: colours.accent,
    'stroke-width': 1.5,
  })}/>`;

/** The years, each with a hairline at its beginning, and the axis. */
function years(
  columns: Columns,
  scale: Scale,
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
  { colours, pen }: Looks,
): string {
  const { from, to } = scale.span;
  const [first, last] = [from, to].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number];
  const bottom = height - AXIS;
  const parts: string[] = [];
  for (let year = first; year <= last; year++) {
    const day = dayOf(Date.UTC(year, 0, 1));
    const x = scale.x(Math.max(day, from));
    if (day >= from)
      parts.push(`<path${attributes({ d: `M${short(x)} ${short(top)}V${short(bottom)}`, stroke: colours.rule })}/>`);
    const room = scale.x(Math.min(dayOf(Date.UTC(year + 1, 0, 1)), to)) - x;
    // Nothing stands in the way of the last.
    if (room > (year === last ? 12 : 30))
      parts.push(pen({ text: String(year), x: x + 3, y: height - 3, setting: LABEL, fill: colours['ink-2'] ?? '' }));
  }
  const end = scale.x(Math.min(columns.views.record.to + 1, to));
  parts.push(
    `<path${attributes({ d: `M${short(left)} ${short(bottom)}H${short(end)}`, stroke: colours['rule-strong'] })}/>`,
    `<path${attributes({ d: `M${short(end)} ${short(top)}V${short(bottom)}`, stroke: colours['rule-strong'] })}/>`,
  );
  return parts.join('');
}
