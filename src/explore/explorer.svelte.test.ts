import { expect, it } from 'vitest';
import { realExplorer } from '../../tests/real-explorer.ts';

it.each([
  ['', null],
  ['?open=contact:2021-12-30-biden-putin-phone-call', '2021-12-30-biden-putin-phone-call'],
  ['?open=actor:sergei-lavrov', null],
])('the open contact of %o', async (search, id) => {
  const { explorer } = await realExplorer(search);
  expect(explorer.openContact).toBe(id === null ? null : explorer.ids.row('contact', id));
});

it('is that of an open claim too', async () => {
  const { explorer } = await realExplorer();
  explorer.show({ kind: 'claim', row: 7, claim: 'any' });
  expect(explorer.openContact).toBe(7);
});
