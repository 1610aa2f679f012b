import { figure } from '../figures.ts';
import type { Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import { pageOn, serve } from '../site.ts';
import { calibrateIn, goTo } from '../steps.ts';

/* What a filter step costs on the shipped record, from the change to the next paint, with the CPU slowed down. */

const SLOWDOWN = 4;
/** ms between steps, so that what one leaves for later is not counted to the next. */
const REST = 600;

/** Each step goes from the state before it to an address; a round goes through all of them. */
const STEPS: readonly (readonly [task: string, search: string])[] = [
  ['one channel', '?channel=track-two'],
  ['all channels', ''],
  ['one grade', '?reliability=C&credibility=3'],
  ['another grade', '?reliability=B&credibility=1'],
  ['a year', '?time=2022'],
  ['a month more', '?time=2022..2023-01'],
  ['as known on', '?asof=2023-07-01'],
  ['a month later', '?asof=2023-08-01'],
  ['an actor', '?actor=steve-witkoff'],
  ['one standing', '?standing=disputed'],
  ['everything', ''],
];

/** Measures filter steps on the shipped record. */
export async function step({ rounds, out }: Options): Promise<Findings> {
  const site = await serve(out);
  try {
    const page = await pageOn(site, null);
    await page.goto(site.address);
    await page.locator('html[data-ready="true"]').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const before = await calibrateIn(page);
    for (const [, search] of STEPS) await goTo(page, search);
    const times = new Map<string, number[]>(STEPS.map(([task]) => [task, []]));
    for (let i = 0; i < rounds; i++)
      for (const [task, search] of STEPS) {
        times.get(task)?.push(await goTo(page, search));
        await page.waitForTimeout(REST);
      }
    const own = { size: null, who: 'Backchannel' };
    return {
      part: 'step',
      title: 'Filter steps on the shipped record, from the change to the next paint, CPU 4× slower',
      calibration: { before, after: await calibrateIn(page) },
      figures: [
        ...[...times].map(([task, list]) => figure({ ...own, task }, list)),
        figure({ ...own, task: 'any filter step' }, [...times.values()].flat(), { p95AtMost: 50 }),
      ],
      notes: [],
    };
  } finally {
    await site.close();
  }
}
