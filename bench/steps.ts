import type { CDPSession, Page } from '@playwright/test';
import { rounded } from './figures.ts';

/** Goes to an address as Back and Forward do, and gives ms from there to the paint after it. */
export const goTo = (page: Page, search: string): Promise<number> =>
  page.evaluate(async (query) => {
    history.pushState(null, '', location.pathname + query);
    const start = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      }),
    );
  }, search);

/** ms of a fixed loop: what a page's times are to be read against. */
export const calibrateIn = async (page: Page): Promise<number> => {
  const time = await page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
    return sum > 0 ? performance.now() - start : 0;
  });
  return rounded(time);
};

/** ms that the page's thread has worked since its start. */
export async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}
