import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page and in its frames, or in a part of the page: the rule, where and why, one line each. */
export async function faultsOf(page: Page, part?: string): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([within, tags]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      return run(within ?? document, { runOnly: [...tags], resultTypes: ['violations'] });
    },
    [part, TAGS] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message);
      return `${id}: ${target.join(' ')} (${why.join('; ')})`;
    }),
  );
}
