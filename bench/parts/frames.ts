import type { CDPSession, Page } from '@playwright/test';
import { figure } from '../figures.ts';
import type { Figure, Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import type { Peers } from '../peers/main.ts';
import { builtViews, recordOf } from '../records.ts';
import { elements, pageOn, serve, servePeers } from '../site.ts';
import type { Site } from '../site.ts';
import { calibrateIn } from '../steps.ts';
import { PEERS } from './peers.ts';

/*
 * What a frame of a gesture on the lanes costs, and how many elements the page has: a frame is one step of the pointer
 * and all script and layout until the paint after it, as the browser's own trace tells it.
 */

const FRAMES = 60;
/** ms after which a gesture has come to rest. */
const REST = 1500;
/** The peers are asked up to so many contacts. */
const PEERS_UP_TO = 1000;

/** Trace events that are script; those inside each other count once. */
const SCRIPT = ['EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'V8.GCScavenger'];
const LAYOUT = ['Layout', 'UpdateLayoutTree', 'RecalcStyle', 'PrePaint', 'Paint', 'Layerize', 'Commit'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** µs of the thread itself, without what it waited for other work of the machine. */
  readonly tdur?: number;
}

interface Frame {
  readonly script: number;
  readonly layout: number;
}

type Gesture = 'pan' | 'zoom';

/** ms of the thread in the named events that begin between two moments (µs); one inside another counts once. */
function spent(events: readonly TraceEvent[], names: readonly string[], from: number, to: number): number {
  let sum = 0;
  let end = from;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (ts < end || ts >= to || !names.includes(name)) continue;
    sum += tdur;
    end = ts + dur;
  }
  return sum / 1000;
}

/** Makes one step of a gesture in every frame, as a pointer does; marks each frame in the trace. */
const act = (page: Page, gesture: Gesture): Promise<void> =>
  page.evaluate(
    async ([kind, count]) => {
      const svg = document.querySelector('[data-view="timeline"] svg[role="group"]')!;
      const box = svg.getBoundingClientRect();
      const given = { view: window, bubbles: true, cancelable: true, clientY: box.top + 120 };
      const middle = box.left + box.width / 2;
      if (kind === 'pan') svg.dispatchEvent(new MouseEvent('mousedown', { ...given, clientX: middle }));
      for (let i = 1; i <= count; i++) {
        await new Promise(requestAnimationFrame);
        performance.mark(`frame-${String(i)}`);
        const back = i > count / 2;
        const clientX = middle + (back ? count - i : i) * 8;
        if (kind === 'pan') window.dispatchEvent(new MouseEvent('mousemove', { ...given, clientX }));
        else
          svg.dispatchEvent(
            new WheelEvent('wheel', { ...given, clientX: middle, ctrlKey: true, deltaY: back ? 12 : -12 }),
          );
      }
      await new Promise(requestAnimationFrame);
      performance.mark(`frame-${String(count + 1)}`);
      if (kind === 'pan') window.dispatchEvent(new MouseEvent('mouseup', { ...given, clientX: middle }));
    },
    [gesture, FRAMES] as const,
  );

/** The same for the peers, whose timeline is told the span of each frame. */
const actPeer = (page: Page, gesture: Gesture): Promise<void> =>
  page.evaluate(
    async ([kind, count]) => {
      const { peers } = window as unknown as { peers: Peers };
      for (let i = 1; i <= count; i++) {
        await new Promise(requestAnimationFrame);
        performance.mark(`frame-${String(i)}`);
        const back = i > count / 2;
        if (kind === 'pan') peers.pan(back ? -0.007 : 0.007);
        else peers.zoom(back ? 1.02 : 1 / 1.02);
      }
      await new Promise(requestAnimationFrame);
      performance.mark(`frame-${String(count + 1)}`);
    },
    [gesture, FRAMES] as const,
  );

/** ms of script and of layout for each frame of what is done. */
async function framesOf(session: CDPSession, gesture: () => Promise<void>): Promise<Frame[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories: 'devtools.timeline,blink.user_timing' });
  await gesture();
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  const marks = events.filter(({ name }) => name.startsWith('frame-')).sort((a, b) => a.ts - b.ts);
  const timed = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((a, b) => a.ts - b.ts);
  return marks.slice(1).map(({ ts }, i) => ({
    script: spent(timed, SCRIPT, marks[i]!.ts, ts),
    layout: spent(timed, LAYOUT, marks[i]!.ts, ts),
  }));
}

/** A record's own name, or that of the shipped one. */
type Size = number | null;

function figuresOf(gesture: Gesture, frames: readonly Frame[], size: Size, who: string): Figure[] {
  const budget = who === PEERS || size !== 100_000 ? {} : { atMost: 16.7 };
  return [
    figure(
      { task: `${gesture}, script of a frame`, size, who },
      frames.map(({ script }) => script),
      budget,
    ),
    figure(
      { task: `${gesture}, layout of a frame`, size, who },
      frames.map(({ layout }) => layout),
    ),
  ];
}

async function ownFrames(site: Site, page: Page, size: Size): Promise<Figure[]> {
  await page.goto(`${site.address}?view=timeline`);
  await page.locator('html[data-ready="true"]').waitFor();
  const session = await page.context().newCDPSession(page);
  const svg = page.locator('[data-view="timeline"] svg[role="group"]');
  await svg.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 40));
  const counts = [await elements(page)];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(REST);
  const figures: Figure[] = [];
  for (const gesture of ['pan', 'zoom'] as const) {
    figures.push(...figuresOf(gesture, await framesOf(session, () => act(page, gesture)), size, 'Backchannel'));
    await page.waitForTimeout(REST);
    counts.push(await elements(page));
  }
  const most = Math.max(...counts);
  return [
    ...figures,
    figure({ task: 'elements at most', size, who: 'Backchannel', unit: '' }, [most], { atMost: 6000 }),
  ];
}

async function peerFrames(site: Site, page: Page, size: Size): Promise<Figure[]> {
  await page.goto(site.address);
  await page.waitForFunction(() => 'peers' in window);
  await page.evaluate(() => (window as unknown as { peers: Peers }).peers.first());
  const session = await page.context().newCDPSession(page);
  const figures: Figure[] = [];
  for (const gesture of ['pan', 'zoom'] as const) {
    figures.push(...figuresOf(gesture, await framesOf(session, () => actPeer(page, gesture)), size, PEERS));
    await page.waitForTimeout(REST);
  }
  return figures;
}

/** Measures the frames of gestures on the timeline. */
export async function frames({ sizes, out }: Options): Promise<Findings> {
  const base = builtViews(out);
  const own = await serve(out);
  const other = await servePeers();
  try {
    const figures: Figure[] = [];
    const calibration: Record<string, number> = {};
    for (const size of [null, ...sizes.filter((one) => one >= 1000)]) {
      const views = size === null ? null : recordOf(base, size);
      const page = await pageOn(own, views);
      figures.push(...(await ownFrames(own, page, size)));
      calibration[size === null ? 'shipped' : String(size)] = await calibrateIn(page);
      await page.close();
      if (views === null || size! > PEERS_UP_TO) continue;
      const peer = await pageOn(other, views);
      figures.push(...(await peerFrames(other, peer, size)));
      await peer.close();
    }
    return {
      part: 'frames',
      title: `Frames of a gesture on the lanes (${String(FRAMES)} each): ms of the thread`,
      calibration,
      figures,
      notes: [],
    };
  } finally {
    await own.close();
    await other.close();
  }
}
