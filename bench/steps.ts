import type { Page } from '@playwright/test';

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

/** ms of a fixed loop: what this machine's times are to be read against. */
export const calibrate = async (page: Page): Promise<number> => {
  const time = await page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
    return sum > 0 ? performance.now() - start : 0;
  });
  return round(time);
};

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** Median, 95th percentile and most of times in ms. */
export function summary(times: readonly number[]): { median: number; p95: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: round(quantile(sorted, 0.5)),
    p95: round(quantile(sorted, 0.95)),
    most: round(sorted.at(-1) ?? NaN),
  };
}
