import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { preview } from 'vite';
import { packViews, unpackViews } from '../src/record/wire.ts';
import type { PackedViews } from '../src/record/wire.ts';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';
import { syntheticViews } from './synthetic.ts';

/*
 * `npx tsx bench/timeline-frame.ts`: what a frame of a gesture on the lanes costs on synthetic records (design §10), and
 * how many elements the page has. Run `npm run build` first; another folder than dist may be named in OUT_DIR. Prints a
 * table and the same as JSON. A frame is one step of the pointer and all script and layout until the paint after it.
 */

const SIZES = [202, 10_000, 100_000];
const FRAMES = 60;
const out = process.env.OUT_DIR ?? 'dist';

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

type Gesture = 'pan' | 'zoom';

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

/** ms of script and of layout for each frame of a gesture. */
async function frames(
  page: Page,
  session: CDPSession,
  gesture: Gesture,
): Promise<{ script: number; layout: number }[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories: 'devtools.timeline,blink.user_timing' });
  await act(page, gesture);
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

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN) * 10) / 10;
};

const executablePath = await ensureBrowser();
const server = await preview({ build: { outDir: out }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath, args: launchArguments() });
const { current } = JSON.parse(await readFile(`${out}/dataset/manifest.json`, 'utf8')) as { current: string };
const base = unpackViews(JSON.parse(await readFile(`${out}/dataset/${current}/views.json`, 'utf8')) as PackedViews);
const results: Record<string, Record<string, number>> = {};
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const views = size === base.contacts.id.length ? null : JSON.stringify(packViews(syntheticViews(base, size)));
    if (views !== null)
      await page.route('**/views.json', (route) => route.fulfill({ body: views, contentType: 'application/json' }));
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?view=timeline`, { timeout: 300_000 });
    await page.locator('html[data-ready="true"]').waitFor({ timeout: 300_000 });
    const session = await page.context().newCDPSession(page);
    const svg = page.locator('[data-view="timeline"] svg[role="group"]');
    await svg.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 40));
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
    let most = await elements();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(1500);
    const pan = await frames(page, session, 'pan');
    await page.waitForTimeout(1500);
    most = Math.max(most, await elements());
    const zoom = await frames(page, session, 'zoom');
    await page.waitForTimeout(1500);
    most = Math.max(most, await elements());
    results[String(size)] = {
      'pan script, median': quantile(
        pan.map(({ script }) => script),
        0.5,
      ),
      'pan script, p95': quantile(
        pan.map(({ script }) => script),
        0.95,
      ),
      'pan layout, median': quantile(
        pan.map(({ layout }) => layout),
        0.5,
      ),
      'zoom script, median': quantile(
        zoom.map(({ script }) => script),
        0.5,
      ),
      'zoom script, p95': quantile(
        zoom.map(({ script }) => script),
        0.95,
      ),
      'zoom layout, median': quantile(
        zoom.map(({ layout }) => layout),
        0.5,
      ),
      elements: most,
    };
    await page.close();
  }
  console.table(results);
  console.log(JSON.stringify({ unit: 'ms', frames: FRAMES, results }));
} finally {
  await browser.close();
  await server.close();
}
