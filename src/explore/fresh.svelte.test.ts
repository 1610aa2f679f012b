import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { realExplorer } from '../../tests/real-explorer.ts';
import { parseDay } from '../record/day.ts';
import { lateExplorer } from './late.svelte.ts';

const THURSDAY = parseDay('2023-07-06');
const FRIDAY = parseDay('2023-07-07');
const NEW_YORK = '2023-04-24-haass-lavrov-new-york';

it('what came out on the way to a date is lit, with who took part and who said so', async () => {
  const { explorer } = await realExplorer();
  const row = explorer.ids.row('contact', NEW_YORK)!;
  explorer.walkTo(THURSDAY, THURSDAY - 1, 'push');
  expect([...explorer.hover.contacts]).toContain(row);
  expect(explorer.standing(row)).toBe('disputed');
  explorer.walkTo(FRIDAY, THURSDAY, 'replace');
  const { accounts, contacts } = explorer.columns;
  const came = [...accounts.known.keys()].filter(
    (k) => Math.max(accounts.known[k]!, contacts.known[accounts.contact[k]!]!) === FRIDAY,
  );
  expect(explorer.fresh).toMatchObject({ since: THURSDAY, accounts: came.length });
  expect(explorer.hover.contacts).toEqual(new Set(came.map((k) => accounts.contact[k])));
  expect(explorer.hover.sources).toEqual(new Set(came.map((k) => accounts.source[k])));
  expect(explorer.hover.actors.size).toBeGreaterThan(0);
  expect(explorer.standing(row)).toBe('acknowledged');
});

it('only what passes the rest of the filter is', async () => {
  const { explorer } = await realExplorer('?channel=envoys');
  explorer.walkTo(FRIDAY, null, 'push');
  const { contacts } = explorer.passing();
  expect([...explorer.hover.contacts].every((row) => contacts[row])).toBe(true);
  expect(explorer.hover.contacts.size).toBe(explorer.passing().count);
});

it('what is hovered goes before it, and leaves it as it was', async () => {
  const { explorer } = await realExplorer();
  explorer.walkTo(THURSDAY, THURSDAY - 1, 'push');
  const lit = explorer.hover;
  explorer.hoverContact('timeline', 0);
  expect([...explorer.hover.contacts]).toEqual([0]);
  explorer.unhover('timeline');
  expect(explorer.hover).toBe(lit);
  explorer.endWalk();
  expect(explorer.fresh).toBeNull();
  expect(explorer.hover.contacts.size).toBe(0);
  expect(explorer.asof).toBe(THURSDAY);
});

it('a date that came by another way lights nothing', async () => {
  const { explorer } = await realExplorer('?asof=2023-07-06');
  expect(explorer.fresh).toBeNull();
  explorer.walkTo(FRIDAY, THURSDAY, 'push');
  explorer.update('asof', { kind: 'day', day: THURSDAY });
  expect(explorer.hover.contacts.size).toBe(0);
  explorer.walkTo(FRIDAY, THURSDAY, 'push');
  explorer.update('asof', null);
  expect(explorer.hover.contacts.size).toBe(0);
});

it('out of sight it is lit with its turn, and what is hovered at once', async () => {
  const { explorer } = await realExplorer();
  let turn = $state(0);
  const late = lateExplorer(explorer, () => turn);
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(late.hover.contacts.size);
    });
  });
  flushSync();
  explorer.walkTo(FRIDAY, null, 'push');
  flushSync();
  expect(seen).toEqual([0]);
  turn++;
  flushSync();
  expect(seen).toEqual([0, explorer.hover.contacts.size]);
  late.hoverContact('timeline', 0);
  flushSync();
  expect(seen.at(-1)).toBe(1);
  stop();
});
