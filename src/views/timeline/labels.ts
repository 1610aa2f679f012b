/** A mark that may carry a label: its row's key, its edges and the text. Given in order of importance. */
export interface Labelled {
  readonly contact: number;
  readonly text: string;
  /** Outer edges of the mark, px. */
  readonly x0: number;
  readonly x1: number;
  /** Middle of its row, px: what stands at the same height may collide. */
  readonly y: number;
}

export interface Label {
  readonly contact: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Widest label and narrowest shortened one, px. */
const WIDEST = 280;
const NARROWEST = 112;
/** From a label to its own mark and to whatever comes next, px. */
const NEXT_TO = 4;
const APART = 8;

/** The text, or its first words with an ellipsis, at most `room` px wide; null where too little would be left. */
export function shorten(
  text: string,
  room: number,
  measure: (text: string) => number,
): { text: string; width: number } | null {
  const whole = measure(text);
  if (whole <= room) return { text, width: whole };
  const words = text.split(' ');
  for (let n = words.length - 1; n > 1; n--) {
    // A short last word (and, in, the) says nothing without the next.
    if (n > 2 && words[n - 1]!.length < 4) continue;
    const short = `${words
      .slice(0, n)
      .join(' ')
      .replace(/[,;:–-]$/, '')}…`;
    const width = measure(short);
    if (width <= room) return width >= NARROWEST ? { text: short, width } : null;
  }
  return null;
}

/**
 * Writes labels into the free space right or left of their marks, the most important first; no label meets a mark or
 * another label. `taken` are the edges of every mark drawn, by the middle of its row;
 * `bounds` are those of the plot.
 */
export function placeLabels(
  wanted: Iterable<Labelled>,
  taken: ReadonlyMap<number, readonly (readonly [number, number])[]>,
  bounds: { readonly left: number; readonly right: number },
  measure: (text: string) => number,
): Label[] {
  const rows = new Map([...taken].map(([y, edges]) => [y, [...edges]]));
  const labels: Label[] = [];
  for (const { contact, text, x0, x1, y } of wanted) {
    const row = rows.get(y)!;
    let { left, right } = bounds;
    for (const [from, to] of row) {
      if (to <= x0) left = Math.max(left, to + APART);
      if (from >= x1) right = Math.min(right, from - APART);
    }
    const after = shorten(text, Math.min(right - x1 - NEXT_TO, WIDEST), measure);
    const before = after?.text === text ? null : shorten(text, Math.min(x0 - NEXT_TO - left, WIDEST), measure);
    const best = before && before.width > (after?.width ?? 0) * 1.25 ? before : after;
    if (!best) continue;
    const x = best === after ? x1 + NEXT_TO : x0 - NEXT_TO - best.width;
    labels.push({ contact, text: best.text, x, y, width: best.width });
    row.push([x, x + best.width]);
  }
  return labels;
}
