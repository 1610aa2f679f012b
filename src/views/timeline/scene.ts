import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { binsOf, densityIn, mostMarks } from './bins.ts';
import type { Bin } from './bins.ts';
import { scaleOf } from './geometry.ts';
import type { Geometry, Scale } from './geometry.ts';
import { placeLabels } from './labels.ts';
import type { Label, Labelled } from './labels.ts';
import { otherRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { edgesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { lengthOf } from './span.ts';
import type { Span } from './span.ts';

/** What the lanes show of one span: rows of contacts, and their outer edges as columns (px). */
export interface Scene {
  readonly scale: Scale;
  /** Contacts with days in the span: those that pass the filter, and the ghosts of those that do not. */
  readonly drawn: Int32Array;
  readonly ghosts: Int32Array;
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  /** Placed when first asked for. */
  readonly labels: readonly Label[];
  /** Of each lane: how far it is on its way from marks (0) to bins (1). */
  readonly density: readonly number[];
  /** Of lanes at 1, whose contacts are neither drawn nor ghosts. */
  readonly bins: readonly Bin[];
  /** Of lanes below 1, whose bars only show through behind their marks. */
  readonly haze: readonly Bin[];
  /** Where marks are cut off, px. */
  readonly left: number;
  readonly right: number;
}

export interface SceneInput {
  readonly columns: Columns;
  readonly shapes: readonly DateShape[];
  readonly geometry: Geometry;
  readonly rows: Rows;
  readonly span: Span;
  /** 1 for each contact that passes all clauses but time. */
  readonly passing: Uint8Array;
  readonly standing: (contact: number) => Standing;
  /** All contacts, the most telling first: labels go to them in this order. */
  readonly order: readonly number[];
  /** Contacts that are open or marked: they are labelled first. */
  readonly selected: readonly number[];
  /** Width of a label, px. */
  readonly measure: (text: string) => number;
  /** Whether every mark trails a line to the day on which it came to light; labels keep clear of it. */
  readonly tails?: boolean;
  /** How far beyond the span marks are drawn on both sides, in its lengths: while it is being dragged. */
  readonly beyond?: number;
}

/** A row less high than this has no label of its own beside those of its neighbours, px. */
const LABEL_ROW = 12;
/** From a label to the line that ends the record, px. */
const END_GAP = 4;

/** What may be said of a contact's weight by its standing alone. */
const WEIGHT: Record<Standing, number> = { acknowledged: 1, 'one-sided': 0.8, unconfirmed: 0.7, disputed: 0.9 };

/** How many sources speak of each contact. */
export function sourceCounts({ contacts, accounts, views }: Columns): Int32Array {
  const counts = new Int32Array(contacts.count);
  const lastContact = new Int32Array(views.sources.id.length).fill(-1);
  for (let k = 0; k < accounts.count; k++) {
    const [contact, source] = [accounts.contact[k]!, accounts.source[k]!];
    if (lastContact[source] === contact) continue;
    lastContact[source] = contact;
    counts[contact]!++;
  }
  return counts;
}

/** All contacts in the order in which they deserve a label: by sources and standing. */
export function orderOf(columns: Columns): number[] {
  const sources = sourceCounts(columns);
  const weight = columns.views.contacts.standing.map((steps, i) => sources[i]! * WEIGHT[STANDINGS[steps.at(-1)!]!]);
  return weight.map((_, i) => i).sort((a, b) => weight[b]! - weight[a]! || a - b);
}

/** Whether a contact has possible days in a span. */
export const isIn = ({ contacts }: Columns, contact: number, span: Span): boolean =>
  contacts.from[contact]! < span.to && contacts.to[contact]! + 1 > span.from;

/** Where the tail of a mark ends, px: the day on which it came to light. */
export const tailEnd = ({ contacts }: Columns, contact: number, scale: Scale): number =>
  scale.x(contacts.known[contact]!);

/** Whether a mark that ends at `x1` has a tail long enough to see. */
export const hasTail = (columns: Columns, contact: number, x1: number, scale: Scale): boolean =>
  tailEnd(columns, contact, scale) > x1 + 2;

/** The contacts shown of each lane that have possible days in a span. */
function lanesInView(columns: Columns, rows: Rows, span: Span): number[][] {
  const lanes: number[][] = columns.views.channels.id.map(() => []);
  for (let i = 0; i < columns.contacts.count; i++)
    if (rows.row[i]! >= 0 && isIn(columns, i, span)) lanes[columns.contacts.channel[i]!]!.push(i);
  return lanes;
}

/** Lays out the lanes for one span in view. */
export function sceneOf(input: SceneInput): Scene {
  const { columns, shapes, geometry, rows, span, passing, tails = false, beyond = 0 } = input;
  const scale = scaleOf(span, geometry);
  const more = beyond * lengthOf(span);
  const reach = { from: span.from - more, to: span.to + more };
  const x0 = new Float64Array(columns.contacts.count);
  const x1 = new Float64Array(columns.contacts.count);
  const inView = lanesInView(columns, rows, reach);
  const most = mostMarks(inView.length);
  const density = inView.map((lane, i) => densityIn(lane.length, most, scale.perDay, rows.lanes[i]!.clear));
  const taken = new Map<number, [number, number][]>();
  const shown = inView.flatMap((lane, channel) => (density[channel] === 1 ? [] : lane)).sort((a, b) => a - b);
  for (const i of shown) {
    const edges = edgesOf(columns, shapes[i]!, i, scale, geometry.r);
    [x0[i], x1[i]] = edges;
    const row = taken.get(rows.y[i]!) ?? [];
    taken.set(rows.y[i]!, row);
    row.push(edges);
    if (tails && passing[i] && hasTail(columns, i, edges[1], scale)) row.push([edges[1], tailEnd(columns, i, scale)]);
  }
  const drawn = shown.filter((i) => passing[i]);
  const left = -beyond * geometry.width;
  const right = geometry.width - left;
  // The record ends there, and the picture says so.
  const end = scale.x(columns.views.record.to + 1) - END_GAP;
  const bins = inView.flatMap((lane, i) =>
    density[i] === 0 ? [] : binsOf(columns, i, lane, reach, passing, input.standing, scale),
  );
  let labels: readonly Label[] | undefined;
  return {
    scale,
    drawn: Int32Array.from(drawn),
    ghosts: Int32Array.from(shown.filter((i) => !passing[i])),
    x0,
    x1,
    get labels() {
      // A column has no room for them.
      return (labels ??= geometry.turned
        ? []
        : placeLabels(
            wanted(input, drawn, x0, x1),
            taken,
            { left, right: Math.min(right, end) },
            input.measure,
            geometry.rowHeight < LABEL_ROW ? geometry.r + LABEL_ROW / 2 : 0,
          ));
    },
    density,
    bins: bins.filter(({ channel }) => density[channel] === 1),
    haze: bins.filter(({ channel }) => density[channel] !== 1),
    left,
    right,
  };
}

/** The marks drawn in the order in which they get labels: what is selected first, and that in any row of its lane. */
function* wanted(
  { columns, order, rows, selected, geometry }: SceneInput,
  drawn: readonly number[],
  x0: Float64Array,
  x1: Float64Array,
): Iterable<Labelled> {
  const here = new Set(drawn);
  const first = new Set(selected);
  const mark = (contact: number): Labelled => ({
    contact,
    text: columns.views.contacts.title[contact]!,
    x0: x0[contact]!,
    x1: x1[contact]!,
    y: rows.y[contact]!,
  });
  for (const contact of first)
    if (here.has(contact)) {
      const lane = rows.lanes[columns.contacts.channel[contact]!]!;
      yield { ...mark(contact), elsewhere: otherRows(lane, rows.y[contact]!, geometry) };
    }
  let left = here.size;
  for (const contact of order) {
    if (left === 0) return;
    if (!here.has(contact)) continue;
    left--;
    if (!first.has(contact)) yield mark(contact);
  }
}
