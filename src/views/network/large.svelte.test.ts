import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { Explorer } from '../../explore/explorer.svelte.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import Network from './Network.svelte';
import { testColumns } from './test-record.ts';
import type { TestActor, TestContact } from './test-record.ts';

beforeEach(() => page.viewport(1280, 900));

/** Numbers from 0 to 1 that are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('a record of 2,000 actors and 10,000 ties', () => {
  it('is drawn as its strongest ties and busiest actors, in few elements', async () => {
    const random = seeded(7);
    const actors = Array.from({ length: 2000 }, (_, i): TestActor => {
      const side = (['here', 'there', 'others'] as const)[i % 3]!;
      const x = { here: 100 + 250 * random(), there: 650 + 250 * random(), others: i % 2 === 0 ? 452 : 548 }[side];
      return { name: `Actor ${String(i)}`, side, at: [Math.round(x), Math.round(30 + 900 * random())] };
    });
    const contacts = Array.from({ length: 10_000 }, (_, i): TestContact => {
      const one = Math.floor(2000 * random() ** 2);
      const other = (one + 1 + 3 * Math.floor(random() * 600) + (i % 2)) % 2000;
      return { day: 18_000 + (i % 2000), who: [[actors[one]!.name], [actors[other]!.name]] };
    });
    const columns = testColumns(actors, contacts);
    const explorer = new Explorer(columns, '/dataset/', matchTitles(columns), () => undefined);
    explorer.read('');
    const { container } = await render(InContext, { explorer, component: Network });
    const count = () => container.querySelectorAll('*').length;
    await expect.poll(() => container.querySelectorAll('[data-actor]').length).toBe(500);
    expect(count()).toBeLessThan(1200);
    expect(container.querySelectorAll('.crowd').length).toBeGreaterThan(0);
    expect(container.textContent).toContain('The 500 ties of the most contacts are drawn');
    const ways = [...container.querySelectorAll('[data-edge] .tie')].map((tie) => tie.getAttribute('d')!);
    expect(ways.join('').split('M').length - 1).toBe(500);

    const d = () => container.querySelector('[data-edge] .tie')?.getAttribute('d');
    const before = d();
    explorer.update('time', { kind: 'range', from: 18_000, to: 18_300 });
    await expect.poll(d).not.toBe(before);
    expect(count()).toBeLessThan(1200);
    explorer.show({ kind: 'actor', row: 1999 });
    await expect.poll(() => container.querySelector('[data-actor="actor-1999"]')).not.toBeNull();
    expect(count()).toBeLessThan(1800);
  });
});
