import crossfilter from 'crossfilter2';
import cytoscape from 'cytoscape';
import type { Cytoscape } from 'cytoscape';
import { DataSet, DataView, Timeline } from 'vis-timeline/standalone';
import type { Item } from 'vis-timeline/standalone';
import { columnsOf, rowsOf } from '../../src/explore/columns.ts';
import { digitOf } from '../../src/record/pack.ts';
import { DIGITS, LETTERS } from '../../src/record/vocabulary.ts';
import { unpackViews } from '../../src/record/wire.ts';
import type { PackedViews } from '../../src/record/wire.ts';

/*
 * The same job as the page does, as one would build it from what there is: crossfilter2 filters the accounts, and
 * vis-timeline (one group for each channel), cytoscape (at the places that the record gives) and a 6 × 6 table show what
 * passes. Each is set as its own guide advises for speed: crossfilter2 is asked for exact values and ranges and not for
 * functions, vis-timeline neither cleans its texts nor watches its size nor offers selection, cytoscape draws straight
 * edges without labels, changes in batches and by classes, and leaves edges out while it is moved.
 */

const DAY = 86_400_000;

/** A picture is complete when so many frames have changed nothing more. */
const STILL = 3;

/** A filter step, by what it sets; null removes it. */
export interface PeerStep {
  readonly channel?: number | null;
  readonly grade?: readonly [letter: number, digit: number] | null;
  readonly time?: readonly [from: number, to: number] | null;
  readonly asof?: number | null;
  readonly text?: string | null;
}

const columns = columnsOf(unpackViews((await (await fetch('/views.json')).json()) as PackedViews));
const [arrived] = performance.getEntriesByName(
  new URL('/views.json', location.href).href,
) as PerformanceResourceTiming[];
const { contacts, accounts, views } = columns;
const digit = Uint8Array.from(views.claims.state, (steps) => digitOf(steps.at(-1)!) - 1);
const gradeOf = (row: number): number => accounts.letter[row]! * DIGITS.length + digit[accounts.claim[row]!]!;
const items = views.contacts.title.map((content, id): Item => {
  const [from, to] = [contacts.from[id]!, contacts.to[id]!];
  const spans = to > from ? { type: 'range' as const, end: new Date((to + 1) * DAY) } : { type: 'point' as const };
  return { id, group: contacts.channel[id]!, content, start: new Date(from * DAY), ...spans };
});
const whole = [Math.min(...contacts.from), Math.max(...contacts.to)] as const;
const titles = views.contacts.title.map((title) => title.toLowerCase());

/** Pairs of actors of different sides who share a contact, with those contacts. */
const ties = new Map<string, number[]>();
for (let contact = 0; contact < contacts.count; contact++) {
  const actors = rowsOf(contacts.actors, contact);
  for (const a of actors)
    for (const b of actors)
      if (a < b && views.actors.side[a] !== views.actors.side[b]) {
        const tie = `${String(a)}-${String(b)}`;
        ties.set(tie, [...(ties.get(tie) ?? []), contact]);
      }
}

const tieKeys = [...ties.keys()];

const at = (id: string): HTMLElement => document.getElementById(id)!;

async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage(null);
  await done;
}

let timeline: Timeline;
/** How often the timeline has drawn itself. */
let drawings = 0;
let network: Cytoscape;
let cells: HTMLTableCellElement[] = [];
let shown = new Uint8Array(contacts.count).fill(1);
let view: DataView<Item>;

const rows = Array.from({ length: accounts.count }, (_, row) => row);
const filter = crossfilter(rows);
const by = {
  contact: filter
    .dimension((row) => accounts.contact[row]!)
    .group()
    .reduceCount(),
  channel: filter.dimension((row) => contacts.channel[accounts.contact[row]!]!),
  grade: filter.dimension(gradeOf),
  from: filter.dimension((row) => contacts.from[accounts.contact[row]!]!),
  to: filter.dimension((row) => contacts.to[accounts.contact[row]!]!),
  known: filter.dimension((row) => accounts.known[row]!),
  text: filter.dimension((row) => accounts.contact[row]!),
};
const channels = by.channel.group().reduceCount();
const grades = by.grade.group().reduceCount();

/**
 * Waits until a picture is complete, which takes vis-timeline several frames; gives the moment at which the last frame in
 * which anything changed was painted.
 */
async function complete(): Promise<number> {
  let known = '';
  let last = 0;
  for (let still = 0; still < STILL; still++) {
    await painted();
    const now = performance.now();
    const state = `${String(drawings)} ${String(at('timeline').clientHeight)}`;
    if (state !== known) [known, last, still] = [state, now, 0];
  }
  return last;
}

function show(): void {
  shown = new Uint8Array(contacts.count);
  let count = 0;
  for (const { key, value } of by.contact.all())
    if (value > 0) {
      shown[key] = 1;
      count++;
    }
  at('sentence').textContent = `${String(count)} of ${String(contacts.count)}; ${channels
    .all()
    .map(({ value }) => value)
    .join(', ')}`;
  for (const { key, value } of grades.all()) cells[key]!.textContent = String(value);
  network.batch(() =>
    network.edges().forEach((edge) => {
      const tie = ties.get(tieKeys[edge.data('tie')]!)!;
      const weight = tie.reduce((sum, contact) => sum + shown[contact]!, 0);
      edge.data('weight', weight);
      edge.toggleClass('none', weight === 0);
    }),
  );
}

/** ms from the last byte of the dataset until all was in memory as the peers like it. */
const reading = performance.now() - arrived!.responseEnd;

/** Draws everything; gives ms from the last byte of the dataset until it is painted. */
async function first(): Promise<number> {
  const start = performance.now();
  cells = LETTERS.flatMap(() => {
    const line = (at('grades') as HTMLTableElement).insertRow();
    return DIGITS.map(() => line.insertCell());
  });
  view = new DataView(new DataSet(items), { filter: ({ id }) => shown[id] === 1 });
  const groups = new DataSet(views.channels.name.map((content, id) => ({ id, content })));
  timeline = new Timeline(at('timeline'), view, groups, {
    stack: true,
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    autoResize: false,
    xss: { disabled: true },
  });
  timeline.on('changed', () => drawings++);
  network = cytoscape({
    container: at('network'),
    elements: [
      ...views.actors.id.map((_, row) => ({
        data: { id: String(row) },
        position: { x: views.actors.x[row], y: views.actors.y[row] },
      })),
      ...tieKeys.map((tie, i) => {
        const [source, target] = tie.split('-');
        return { data: { id: tie, source, target, tie: i, weight: ties.get(tie)!.length } };
      }),
    ],
    layout: { name: 'preset', fit: true },
    pixelRatio: 1,
    hideEdgesOnViewport: true,
    textureOnViewport: true,
    style: [
      { selector: 'node', style: { width: 8, height: 8 } },
      { selector: 'edge', style: { width: 'mapData(weight, 1, 40, 1, 8)' } },
      { selector: '.none', style: { display: 'none' } },
      { selector: '.lit', style: { 'line-color': 'red', 'background-color': 'red' } },
    ],
  });
  show();
  return reading + (await complete()) - start;
}

/** Takes a filter step; gives ms until it is painted. */
async function step(change: PeerStep): Promise<number> {
  const start = performance.now();
  const { channel, grade, time, asof, text } = change;
  if (channel !== undefined) {
    if (channel === null) by.channel.filterAll();
    else by.channel.filterExact(channel);
  }
  if (grade !== undefined) {
    if (grade === null) by.grade.filterAll();
    else by.grade.filterExact(grade[0] * DIGITS.length + grade[1]);
  }
  if (time !== undefined) {
    if (time === null) {
      by.from.filterAll();
      by.to.filterAll();
    } else {
      by.from.filterRange([-Infinity, time[1] + 1]);
      by.to.filterRange([time[0], Infinity]);
    }
  }
  if (asof !== undefined) {
    if (asof === null) by.known.filterAll();
    else by.known.filterRange([-Infinity, asof + 1]);
  }
  if (text !== undefined) {
    if (text === null) by.text.filterAll();
    else {
      const wanted = text.toLowerCase();
      by.text.filterFunction((contact) => titles[contact]!.includes(wanted));
    }
  }
  show();
  view.refresh();
  if (time !== undefined) {
    const [from, to] = time ?? whole;
    timeline.setWindow(new Date(from * DAY), new Date((to + 1) * DAY), { animation: false });
  }
  return (await complete()) - start;
}

/** Lights the actors of a contact and their ties, as hovering its mark does; gives ms until it is painted. */
async function hover(contact: number): Promise<number> {
  const start = performance.now();
  network.batch(() => {
    network.elements().removeClass('lit');
    for (const actor of rowsOf(contacts.actors, contact)) {
      const node = network.getElementById(String(actor));
      node.addClass('lit');
      node.connectedEdges().addClass('lit');
    }
  });
  await painted();
  return performance.now() - start;
}

/** Shows another part of time, as a frame of a drag does; the next picture is in the next frame. */
function pan(part: number): void {
  const { start, end } = timeline.getWindow();
  const by = (end.getTime() - start.getTime()) * part;
  timeline.setWindow(new Date(start.getTime() + by), new Date(end.getTime() + by), { animation: false });
}

/** Shows more or less of time around its middle. */
function zoom(factor: number): void {
  const { start, end } = timeline.getWindow();
  const middle = (start.getTime() + end.getTime()) / 2;
  const half = ((end.getTime() - start.getTime()) / 2) * factor;
  timeline.setWindow(new Date(middle - half), new Date(middle + half), { animation: false });
}

const peers = { first, step, hover, pan, zoom };
export type Peers = typeof peers;
Object.assign(window, { peers });
