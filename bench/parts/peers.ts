import type { CDPSession, Page } from '@playwright/test';
import { printDay } from '../../src/record/day.ts';
import { LETTERS } from '../../src/record/vocabulary.ts';
import type { Views } from '../../src/record/dataset.ts';
import { figure } from '../figures.ts';
import type { Budget, Figure, Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import type { Peers, PeerStep } from '../peers/main.ts';
import { builtViews, recordOf } from '../records.ts';
import { elements, memory, pageOn, PATIENCE, serve, servePeers } from '../site.ts';
import type { Site } from '../site.ts';
import { calibrateIn, goTo, worked } from '../steps.ts';

/*
 * The page beside one made of crossfilter2, vis-timeline and cytoscape: the same records, the same steps, taken in turn
 * by both in one run. The first picture of both counts from the last byte of the dataset, so reading that is part of it.
 */

export const PEERS = 'the peers';
const OWN = 'Backchannel';

/** The peers are measured up to so many contacts; at the second of these they are asked once for each thing. */
const PEERS_UP_TO = 2000;
const PEERS_ONCE = 10_000;

/** ms between steps, so that what one leaves for later is not counted to the next. */
const REST = 400;
const PICTURES = 3;
/** Contacts that are hovered. */
const HOVERED = 6;

interface Task {
  readonly task: string;
  readonly search: string;
  readonly peer: PeerStep;
}

/** The steps of a round, each from the state that the one before it left; spans and dates move by 1 % of the record. */
function tasksOn({ channels, record }: Views): Task[] {
  const at = (percent: number): number => record.from + Math.round(((record.to - record.from) * percent) / 100);
  const time = (task: string, percent: number, before: PeerStep = {}): Task => ({
    task,
    search: `?time=${printDay(at(percent))}..${printDay(at(percent + 60))}`,
    peer: { ...before, time: [at(percent), at(percent + 60)] },
  });
  const asof = (task: string, percent: number): Task => ({
    task,
    search: `?asof=${printDay(at(percent))}`,
    peer: { time: null, asof: at(percent) },
  });
  const channel = (id: number): Task => ({
    task: 'filter step: channel',
    search: `?channel=${channels.id[id]!}`,
    peer: { text: null, channel: id },
  });
  const grade = (letter: number, digit: number): Task => ({
    task: 'filter step: grade',
    search: `?reliability=${LETTERS[letter]!}&credibility=${String(digit + 1)}`,
    peer: { channel: null, grade: [letter, digit] },
  });
  const text = (word: string): Task => ({
    task: 'filter step: text',
    search: `?q=${word}`,
    peer: { asof: null, text: word },
  });
  return [
    channel(0),
    channel(channels.id.length - 1),
    grade(1, 1),
    grade(2, 2),
    time('filter step: time', 20, { grade: null }),
    ...[21, 22, 23].map((percent) => time('filter step: time is dragged', percent)),
    asof('filter step: as-of', 60),
    ...[61, 62, 63].map((percent) => asof('filter step: as-of is dragged', percent)),
    text('call'),
    text('talks'),
  ];
}

type Runs = Map<string, Record<string, number[]>>;

function add(runs: Runs, task: string, who: string, value: number): void {
  const of = runs.get(task) ?? {};
  runs.set(task, of);
  (of[who] ??= []).push(value);
}

/**
 * Loads the page and gives ms from the last byte of its dataset to its first picture, and to the picture of all views.
 * What was drawn at build time stands before either and is not it.
 */
async function ownPicture(site: Site, views: Views): Promise<{ page: Page; first: number; whole: number }> {
  const page = await pageOn(site, views);
  await page.addInitScript(() => {
    // No function in it has a name: what names them stays behind.
    new MutationObserver(() => {
      const lanes = document.querySelector('[data-view="timeline"] svg[role="group"]');
      if (lanes === null || document.getElementById('first')) return;
      const isWhole = document.documentElement.dataset.ready && !document.querySelector('#views[aria-busy="true"]');
      for (const name of isWhole ? ['first', 'whole'] : ['first']) {
        if (performance.getEntriesByName(`${name} drawn`).length > 0) continue;
        performance.mark(`${name} drawn`);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => void performance.mark(name);
          port2.postMessage(null);
        });
      }
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready', 'aria-busy'] });
  });
  await page.goto(site.address);
  await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
  const [first, whole] = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const data = asked.find(({ name }) => name.includes('views.json'))!.responseEnd;
    return ['first', 'whole'].map((name) => performance.getEntriesByName(name)[0]!.startTime - data);
  });
  return { page, first: first!, whole: whole! };
}

/** Loads the page of the peers and gives ms from the last byte of its dataset to its picture; null where that takes too long. */
async function peerPicture(site: Site, views: Views): Promise<{ page: Page; first: number | null }> {
  const page = await pageOn(site, views);
  await page.goto(site.address);
  await page.waitForFunction(() => 'peers' in window);
  const drawn = page.evaluate(() => (window as unknown as { peers: Peers }).peers.first());
  return { page, first: await inTime(drawn) };
}

/** What takes longer than PATIENCE gives null; the page that it holds up is then closed. */
function inTime(work: Promise<number>): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE).unref());
  return Promise.race([work.catch(() => null), late]);
}

/** Asks the peers once for their picture and for each step, until one takes too long; says what did not come. */
async function askOnce(site: Site, views: Views, runs: Runs): Promise<string> {
  const contacts = views.contacts.id.length.toLocaleString('en');
  const { page, first } = await peerPicture(site, views);
  try {
    if (first === null) return `At ${contacts} contacts the peers had no picture after ${String(PATIENCE / 1000)} s.`;
    for (const task of ['first picture', 'picture of all views']) add(runs, task, PEERS, first);
    for (const { task, peer } of tasksOn(views)) {
      const time = await inTime(peerStep(page, peer));
      if (time === null)
        return `At ${contacts} contacts the peers were asked once, and had not done “${task}” after ${String(PATIENCE / 1000)} s.`;
      add(runs, task, PEERS, time);
      add(runs, 'any filter step', PEERS, time);
    }
    return `At ${contacts} contacts the peers were asked once for each.`;
  } finally {
    await page.close();
  }
}

const peerStep = (page: Page, change: PeerStep): Promise<number> =>
  page.evaluate((one) => (window as unknown as { peers: Peers }).peers.step(one), change);

const peerHover = (page: Page, contact: number): Promise<number> =>
  page.evaluate((row) => (window as unknown as { peers: Peers }).peers.hover(row), contact);

/** Moves the pointer onto a mark of the timeline, the n-th of some; gives ms until it is painted. */
const ownHover = (page: Page, n: number): Promise<number> =>
  page.evaluate(
    async ([place, count]) => {
      const svg = document.querySelector('[data-view="timeline"] svg[role="group"]')!;
      const marks = svg.querySelectorAll('[data-contact], [data-bin]');
      const box = marks[Math.floor((place * marks.length) / count)]!.getBoundingClientRect();
      const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true };
      const start = performance.now();
      svg.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
      svg.dispatchEvent(new MouseEvent('mousemove', at));
      await new Promise(requestAnimationFrame);
      const { port1, port2 } = new MessageChannel();
      const done = new Promise((resolve) => (port1.onmessage = resolve));
      port2.postMessage(null);
      await done;
      return performance.now() - start;
    },
    [n, HOVERED] as const,
  );

/** One of the two, opened and ready for steps. */
interface Opened {
  readonly who: string;
  readonly page: Page;
  readonly session: CDPSession;
  readonly step: (task: Task) => Promise<number>;
  readonly back: () => Promise<number>;
  readonly hover: (n: number) => Promise<number>;
}

async function opened(page: Page, rest: Omit<Opened, 'page' | 'session'>): Promise<Opened> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session, ...rest };
}

/** Takes all steps with both in turn. */
async function takeSteps(both: readonly Opened[], views: Views, rounds: number, runs: Runs): Promise<void> {
  const tasks = tasksOn(views);
  for (let round = -1; round < rounds; round++) {
    const keep = round >= 0;
    for (const task of tasks)
      for (const one of round % 2 ? both : [...both].reverse()) {
        const before = await worked(one.session);
        const time = await one.step(task);
        await one.page.waitForTimeout(REST);
        if (!keep) continue;
        add(runs, task.task, one.who, time);
        add(runs, 'any filter step', one.who, time);
        add(runs, 'any filter step, all that the thread works', one.who, (await worked(one.session)) - before);
      }
    for (const one of both) await one.back();
    for (let n = 0; n < HOVERED; n++)
      for (const one of both) {
        const time = await one.hover(n);
        if (keep) add(runs, 'hover', one.who, time);
        await one.page.waitForTimeout(REST / 4);
      }
  }
}

/** What §10 asks of a task at a size. */
function budgetOf(task: string, size: number): Budget {
  if (size === 1000 && (task === 'first picture' || task === 'any filter step'))
    return { below: { who: PEERS, times: 10 } };
  if (task === 'any filter step' && size === 10_000) return { atMost: 33 };
  if (task === 'any filter step' && size === 100_000) return { atMost: 100 };
  return task === 'elements' ? { atMost: 6000 } : {};
}

/** Measures both on a record of so many contacts; the peers as far as they can. */
async function compareAt(
  size: number,
  own: Site,
  peers: Site,
  base: Views,
  rounds: number,
): Promise<[Figure[], string[]]> {
  const views = recordOf(base, size);
  const runs: Runs = new Map();
  const notes: string[] = [];
  const withPeers = size <= PEERS_UP_TO;
  const pictures = size > 10_000 ? 1 : PICTURES;
  let [ownPage, peerPage]: (Page | null)[] = [null, null];
  for (let i = 0; i < pictures; i++) {
    await ownPage?.close();
    await peerPage?.close();
    const picture = await ownPicture(own, views);
    ownPage = picture.page;
    add(runs, 'first picture', OWN, picture.first);
    add(runs, 'picture of all views', OWN, picture.whole);
    if (!withPeers) continue;
    const peer = await peerPicture(peers, views);
    peerPage = peer.page;
    if (peer.first === null) throw new Error(`The peers have no picture of ${String(size)} contacts.`);
    add(runs, 'first picture', PEERS, peer.first);
    add(runs, 'picture of all views', PEERS, peer.first);
  }
  if (size === PEERS_ONCE) notes.push(await askOnce(peers, views, runs));
  const page = ownPage!;
  const both = [
    await opened(page, {
      who: OWN,
      step: ({ search }) => goTo(page, search),
      back: () => goTo(page, ''),
      hover: (n) => ownHover(page, n),
    }),
  ];
  if (peerPage) {
    const other = peerPage;
    both.push(
      await opened(other, {
        who: PEERS,
        step: ({ peer }) => peerStep(other, peer),
        back: () => peerStep(other, { channel: null, grade: null, time: null, asof: null, text: null }),
        hover: (n) => peerHover(other, Math.floor((n * size) / HOVERED)),
      }),
    );
  }
  await takeSteps(both, views, rounds, runs);
  const marks = await Promise.all([
    page.locator('[data-view="timeline"] [data-contact]').count(),
    page.locator('[data-view="timeline"] [data-bin]').count(),
    peerPage?.locator('.vis-item').count() ?? 0,
  ]);
  notes.push(
    `${size.toLocaleString('en')} contacts: the timeline draws ${String(marks[0])} marks singly and ${String(marks[1])} as density${peerPage ? `, vis-timeline has ${String(marks[2])} elements for its items` : ''}.`,
  );
  for (const { who, page: at, session } of both) {
    add(runs, 'memory after a collection', who, await memory(session));
    add(runs, 'elements', who, await elements(at));
    await at.close();
  }
  const units: Readonly<Record<string, Figure['unit']>> = { 'memory after a collection': 'MB', elements: '' };
  const figures = [...runs].flatMap(([task, of]) =>
    Object.entries(of).map(([who, list]) =>
      figure({ task, size, who, unit: units[task] ?? 'ms' }, list, who === OWN ? budgetOf(task, size) : {}),
    ),
  );
  return [figures, notes];
}

/** Measures the page beside the peers' at every size. */
export async function peers({ sizes, rounds, out }: Options): Promise<Findings> {
  const base = builtViews(out);
  const own = await serve(out);
  const other = await servePeers();
  try {
    const page = await pageOn(own, null);
    await page.goto(own.address);
    const before = await calibrateIn(page);
    const figures: Figure[] = [];
    const notes: string[] = [];
    for (const size of sizes) {
      const [found, said] = await compareAt(size, own, other, base, rounds);
      figures.push(...found);
      notes.push(...said);
    }
    return {
      part: 'peers',
      title: 'The page beside crossfilter2 + vis-timeline + cytoscape',
      calibration: { before, after: await calibrateIn(page) },
      figures,
      notes,
    };
  } finally {
    await own.close();
    await other.close();
  }
}
