import type { CDPSession, Page } from '@playwright/test';

export type Point = readonly [x: number, y: number];

/** Fingers on the screen, moved in steps; each list has a point for every finger. */
export async function touch(page: Page, from: readonly Point[], to: readonly Point[], steps = 8): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await send('touchStart', from);
  for (let i = 1; i <= steps; i++) {
    const at = (a: number, b: number): number => a + ((b - a) * i) / steps;
    await send(
      'touchMove',
      from.map(([x, y], n) => [at(x, to[n]![0]), at(y, to[n]![1])] as const),
    );
  }
  await send('touchEnd', []);
  await session.detach();
}
