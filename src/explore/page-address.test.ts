import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchOf } from './page-address.ts';
import { pagePath } from './site.ts';

const at = (address: string, base = '/') => {
  const { pathname, search } = new URL(address, 'https://example.org');
  return searchOf({ pathname, search }, base);
};

test.each([
  ['/c/2021-05-01-call/', '?open=contact:2021-05-01-call'],
  ['/c/2021-05-01-call', '?open=contact:2021-05-01-call'],
  ['/c/2021-05-01-call/index.html', '?open=contact:2021-05-01-call'],
  ['/a/ann/', '?open=actor:ann'],
  ['/s/ann-office/', '?open=source:ann-office'],
  ['/a/ann/?theme=dark', '?open=actor:ann&theme=dark'],
  ['/a/ann/?data=2026-03-26-0a1b2c3d&lang=de', '?open=actor:ann&data=2026-03-26-0a1b2c3d&lang=de'],
  ['/a/ann/?open=actor:boris', '?open=actor:boris'],
  ['/a/ann/?channel=calls', '?channel=calls'],
  ['/', ''],
  ['/?view=table', '?view=table'],
  ['/index.html?view=table', '?view=table'],
  ['/c/', ''],
  ['/x/ann/', ''],
  ['/a/ann/more/', ''],
])('%s tells "%s"', (address, search) => {
  expect(at(address)).toBe(search);
});

test('below another folder only what lies there is a page', () => {
  expect(at('/some/path/c/x/', '/some/path/')).toBe('?open=contact:x');
  expect(at('/c/x/', '/some/path/')).toBe('');
});

test('whatever an id holds stays one value', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      const search = searchOf({ pathname: `/c/${encodeURIComponent(id)}/`, search: '' }, '/');
      const given = [...new URLSearchParams(search)];
      expect(given).toEqual([['open', `contact:${encodeURIComponent(id)}`]]);
    }),
  );
});

test('a page lies where its path says', () => {
  for (const kind of ['contact', 'actor', 'source'] as const)
    expect(at(`/${pagePath(kind, 'some-id')}`)).toBe(`?open=${kind}:some-id`);
});
