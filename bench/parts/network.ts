import { crowd } from '../../src/views/network/test-record.ts';
import { figure } from '../figures.ts';
import type { Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import { elements, pageOn, serve } from '../site.ts';
import { calibrateIn, goTo } from '../steps.ts';

/* What a filter step costs the network of a made-up record of 2,000 actors and 10,000 ties, with the CPU as it is. */

const REST = 500;
const STEPS = ['time=2020', 'time=2020..2021', 'standing=acknowledged', 'actor=actor-1', 'asof=2021-06-01', ''];

/** Measures filter steps on a network of many actors. */
export async function network({ rounds, out }: Options): Promise<Findings> {
  const site = await serve(out);
  try {
    const views = crowd(2000, 10_000);
    const page = await pageOn(site, views);
    await page.goto(`${site.address}?view=network`);
    await page.locator('html[data-ready="true"]').waitFor();
    const before = await calibrateIn(page);
    const times: number[] = [];
    for (let i = 0; i <= rounds; i++)
      for (const one of STEPS) {
        const time = await goTo(page, `?view=network${one && `&${one}`}`);
        if (i > 0) times.push(time);
        await page.waitForTimeout(REST);
      }
    const own = { size: views.contacts.id.length, who: 'Backchannel' };
    return {
      part: 'network',
      title: 'The network alone, 2,000 actors and 10,000 ties',
      calibration: { before, after: await calibrateIn(page) },
      figures: [
        figure({ ...own, task: 'filter step to paint' }, times),
        figure({ ...own, task: 'elements', unit: '' }, [await elements(page)], { atMost: 6000 }),
      ],
      notes: [],
    };
  } finally {
    await site.close();
  }
}
