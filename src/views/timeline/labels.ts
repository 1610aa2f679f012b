/** A mark that may carry a label: its row's key, its edges and the text. Given in order of importance. */
export interface Labelled {
  readonly contact: number;
  readonly text: string;
  /** Outer edges of the mark, px. */
  readonly x0: number;
  readonly x1: number;
  /** Middle of its row, px: what stands at the same height may collide. */
  readonly y: number;
  /** Of what is selected: middles of other rows, the nearest first, that may take the label too. */
  readonly elsewhere?: readonly number[];
}

export interface Label {
  readonly contact: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Written into its own mark, which is too long to leave room beside it. */
  readonly inside: boolean;
  /** The line that leads from its mark to a label in another row: x and y of both ends. */
  readonly leader: readonly [number, number, number, number] | null;
}

/** Widest label and narrowest shortened one, px. */
const WIDEST = 280;
const NARROWEST = 112;
/** From a label to its own mark and to whatever comes next, px. */
const NEXT_TO = 4;
const APART = 8;
/** How far the ring of what is selected reaches beyond its mark. */
const RING = 4;
/** A mark is so much longer than the label written into it; the label begins so far in. */
const LONGER = 80;
const INDENT = 28;

interface Short {
  readonly text: string;
  readonly width: number;
}

/** The whole of each text and its beginnings, the longest first, as wide as each measure finds them. */
const beginnings = new WeakMap<Measure, Map<string, Short[]>>();

function beginningsOf(text: string, measure: Measure): readonly Short[] {
  const known = beginnings.get(measure) ?? new Map<string, Short[]>();
  beginnings.set(measure, known);
  const before = known.get(text);
  if (before) return before;
  const all = [{ text, width: measure(text) }];
  known.set(text, all);
  const words = text.split(' ');
  for (let n = words.length - 1; n > 1; n--) {
    // A short last word (and, in, the) says nothing without the next.
    if (n > 2 && words[n - 1]!.length < 4) continue;
    const short = `${words
      .slice(0, n)
      .join(' ')
      .replace(/[,;:–-]$/, '')}…`;
    all.push({ text: short, width: measure(short) });
  }
  return all;
}

/** The text, or its first words with an ellipsis, at most `room` px wide; null where too little would be left. */
export function shorten(text: string, room: number, measure: Measure): Short | null {
  const best = beginningsOf(text, measure).find(({ width }) => width <= room);
  return best && (best.text === text || best.width >= NARROWEST) ? best : null;
}

type Edges = readonly [number, number];
export interface Bounds {
  readonly left: number;
  readonly right: number;
}
type Measure = (text: string) => number;

/** The free space of a row around a stretch of it. */
function freeAround(row: readonly Edges[], [x0, x1]: Edges, bounds: Bounds): Bounds {
  let { left, right } = bounds;
  for (const edges of row) {
    // Without taking the pair apart, which would make something anew for each.
    const from = edges[0];
    const to = edges[1];
    if (to <= x0) left = Math.max(left, to + APART);
    else if (from >= x1) right = Math.min(right, from - APART);
    else {
      // Of a row beside: what reaches beyond the mark leaves no room there.
      if (from < x0) left = x0;
      if (to > x1) right = x1;
    }
  }
  return { left, right };
}

/** Right of the mark, or left of it where much more of the text has room. */
function beside(mark: Labelled, free: Bounds, measure: Measure): Label | null {
  const { contact, text, x0, x1, y } = mark;
  const next = mark.elsewhere ? NEXT_TO + RING : NEXT_TO;
  const after = shorten(text, Math.min(free.right - x1 - next, WIDEST), measure);
  const before = after?.text === text ? null : shorten(text, Math.min(x0 - next - free.left, WIDEST), measure);
  const best = before && before.width > (after?.width ?? 0) * 1.25 ? before : after;
  if (!best) return null;
  const x = best === after ? x1 + next : x0 - next - best.width;
  return { contact, ...best, x, y, inside: false, leader: null };
}

/** The gaps of a row that something may be written into. */
function gapsOf(row: readonly Edges[], bounds: Bounds): Bounds[] {
  const gaps: Bounds[] = [];
  let { left } = bounds;
  for (const [from, to] of row.toSorted((a, b) => a[0] - b[0])) {
    if (from - APART > left) gaps.push({ left, right: Math.min(from - APART, bounds.right) });
    left = Math.max(left, to + APART);
  }
  return [...gaps, { left, right: bounds.right }];
}

/** In the nearest gap of any row that may take it, with a line that leads there. */
function elsewhere(
  { contact, text, x0, x1, y, elsewhere: others = [] }: Labelled,
  rows: ReadonlyMap<number, readonly Edges[]>,
  bounds: Bounds,
  measure: Measure,
): Label | null {
  const middle = Math.min(Math.max((x0 + x1) / 2, bounds.left), bounds.right);
  let best: Label | null = null;
  let least = Infinity;
  for (const other of others)
    for (const { left, right } of gapsOf(rows.get(other) ?? [], bounds)) {
      const short = shorten(text, Math.min(right - left, WIDEST), measure);
      if (!short) continue;
      const x = Math.min(Math.max(middle - NEXT_TO, left), right - short.width);
      const end = Math.min(Math.max(middle, x), x + short.width);
      const away = Math.hypot(end - middle, other - y);
      if (away >= least) continue;
      least = away;
      best = { contact, ...short, x, y: other, inside: false, leader: [middle, y, end, other] };
    }
  return best;
}

/** Into a mark much longer than its label, which it interrupts. */
function inside({ contact, text, x0, x1, y }: Labelled, bounds: Bounds, measure: Measure): Label | null {
  const x = Math.max(x0, bounds.left) + INDENT;
  const short = shorten(text, Math.min(Math.min(x1, bounds.right) - x - LONGER + INDENT, WIDEST), measure);
  return short && { contact, ...short, x, y, inside: true, leader: null };
}

/** More of the words of a label beside its mark, where room was left; `row` is what else stands at its height. */
function longer(
  label: Label,
  { text, x0, x1 }: Labelled,
  row: readonly Edges[],
  bounds: Bounds,
  measure: Measure,
): Label {
  const own: Edges = [label.x, label.x + label.width];
  const others = row.filter(([from, to]) => from !== own[0] || to !== own[1]);
  const free = freeAround(others, own, bounds);
  const isAfter = label.x >= x1;
  const more = shorten(text, isAfter ? free.right - own[0] : own[1] - free.left, measure);
  if (!more || more.width <= label.width || (!isAfter && own[1] > x0)) return label;
  return { ...label, ...more, x: isAfter ? label.x : own[1] - more.width };
}

/**
 * Writes labels into the free space right or left of their marks, the most important first; no label meets a mark
 * or another label, but one for which there is no other room is written into its own long mark. What room is left over
 * goes to names cut short. `taken` are the edges
 * of every mark drawn, by the middle of its row; `bounds` are those of the plot. Rows nearer than `near` (px) are too
 * close for a label each.
 */
export function placeLabels(
  wanted: Iterable<Labelled>,
  taken: ReadonlyMap<number, readonly Edges[]>,
  bounds: Bounds,
  measure: Measure,
  near = 0,
): Label[] {
  const isNear = (one: number, other: number): boolean => one === other || Math.abs(one - other) < near;
  const rows = new Map<number, Edges[]>(
    [...taken].map(([y, edges]) => [
      y,
      near === 0 ? [...edges] : [...taken].flatMap(([other, more]) => (isNear(y, other) ? more : [])),
    ]),
  );
  const labels: Label[] = [];
  const marks: Labelled[] = [];
  for (const mark of wanted) {
    const free = freeAround(rows.get(mark.y) ?? [], [mark.x0, mark.x1], bounds);
    const label =
      beside(mark, free, measure) ??
      (near > 0 ? null : inside(mark, bounds, measure)) ??
      elsewhere(mark, rows, bounds, measure);
    if (!label) continue;
    labels.push(label);
    marks.push(mark);
    if (!rows.has(label.y)) rows.set(label.y, []);
    for (const [y, row] of rows) if (isNear(y, label.y)) row.push([label.x, label.x + label.width]);
  }
  return labels.map((label, i) => {
    const row = rows.get(label.y)!;
    if (near > 0 || label.inside || label.leader || label.text === marks[i]!.text) return label;
    const place = row.findIndex(([from, to]) => from === label.x && to === label.x + label.width);
    const next = longer(label, marks[i]!, row, bounds, measure);
    row[place] = [next.x, next.x + next.width];
    return next;
  });
}
