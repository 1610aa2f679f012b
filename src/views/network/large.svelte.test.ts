import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { columnsOf } from '../../explore/columns.ts';
import { Explorer } from '../../explore/explorer.svelte.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import Network from './Network.svelte';
import { crowd } from './test-record.ts';

beforeEach(() => page.viewport(1280, 900));

describe('a record of 2,000 actors and 10,000 ties', () => {
  it('is drawn as its strongest ties and busiest actors, in few elements', async () => {
    const columns = columnsOf(crowd(2000, 10_000));
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
