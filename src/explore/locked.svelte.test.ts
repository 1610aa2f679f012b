import { expect, it } from 'vitest';
import { realExplorer } from '../../tests/real-explorer.ts';
import { DEFAULT_STATE, presentationOf } from './state.ts';

const LOCKED = '?channel=track-two&embed=timeline&locked=1';

it('in a locked embed no way leads to another filter, and all else may be looked at', async () => {
  const { explorer } = await realExplorer(LOCKED);
  const before = explorer.clauses;
  expect(explorer.locked).toBe(true);
  explorer.toggle('channel', 0);
  explorer.update('time', { kind: 'range', from: 19_000, to: 19_100 });
  explorer.walkTo(19_000, null, 'push');
  explorer.clear();
  explorer.go({ ...explorer.state, clauses: {}, tail: true });
  expect(explorer.clauses).toEqual(before);
  expect(explorer.settings.tail).toBe(true);
  explorer.show({ kind: 'contact', row: 3 });
  expect(explorer.openContact).toBe(3);
});

it('outside an embed nothing is locked', async () => {
  const { explorer } = await realExplorer('?channel=track-two&locked=1');
  expect(explorer.locked).toBe(false);
  explorer.clear();
  expect(explorer.clauses).toEqual({});
});

it('a visit goes there in a locked embed too, and keeps how the page is presented', async () => {
  const { explorer } = await realExplorer(`${LOCKED}&theme=dark&controls=0&resize=dw`);
  const presented = presentationOf(explorer.settings);
  explorer.visit('?standing=disputed&theme=light&embed=table&matrix=sources');
  expect(presentationOf(explorer.settings)).toEqual(presented);
  expect(explorer.settings.matrix).toBe('sources');
  expect(Object.keys(explorer.clauses)).toEqual(['standing']);
});

it('an embedded contact stays open whatever is visited', async () => {
  const { explorer } = await realExplorer('?embed=contact:2021-12-30-biden-putin-phone-call');
  const row = explorer.ids.row('contact', '2021-12-30-biden-putin-phone-call')!;
  explorer.embedContact(row);
  explorer.visit('?asof=2022-01-01');
  expect(explorer.openContact).toBe(row);
  expect(explorer.asof).not.toBe(null);
  expect(DEFAULT_STATE.open).toBe(null);
});
