import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fate, Redirects } from '../record/dataset.ts';
import { followRedirects } from './redirects.ts';

const fate = (to: string | null): Fate => ({ to, date: '2026-12-01', reason: to === null ? 'A rumour.' : null });
const REDIRECTS: Redirects = {
  contact: { 'old-call': fate('call'), rumour: fate(null) },
  claim: { 'call/old': fate('call/new') },
  actor: { bors: fate('boris'), ghost: fate(null) },
  side: { west: fate('here') },
};

const follow = (search: string): [string, string[]] => {
  const { search: now, moved } = followRedirects(search, REDIRECTS);
  return [decodeURIComponent(now), moved.map(({ kind, old, opened }) => `${kind}:${old}${opened ? ' opened' : ''}`)];
};

test.each<[string, string, string[]]>([
  ['?open=contact:old-call', '?open=contact:call', ['contact:old-call opened']],
  ['?open=contact:rumour&view=table', '?view=table', ['contact:rumour opened']],
  ['?open=claim:old-call/x', '?open=claim:call/x', ['contact:old-call opened']],
  ['?open=claim:call/old', '?open=claim:call/new', ['claim:call/old opened']],
  ['?open=claim:rumour/x', '?', ['contact:rumour opened']],
  ['?embed=contact:old-call', '?embed=contact:call', ['contact:old-call opened']],
  ['?embed=timeline&actor=bors~ann', '?embed=timeline&actor=boris~ann', ['actor:bors']],
  ['?actor=ghost', '?', ['actor:ghost']],
  ['?source-side=west', '?source-side=here', ['side:west']],
  ['?mark=old-call~bors~x', '?mark=call~boris~x', ['contact:old-call', 'actor:bors']],
  ['?path=bors~ann', '?path=boris~ann', ['actor:bors']],
  ['?channel=bors&q=old-call', '?channel=bors&q=old-call', []],
  ['?open=contact:toString&actor=__proto__~constructor', '?open=contact:toString&actor=__proto__~constructor', []],
])('%s becomes %s', (search, now, moved) => {
  expect(follow(search)).toEqual([now, moved]);
});

test('what names nothing old stays as it is, and following twice is following once', () => {
  const word = fc.constantFrom(
    'old-call',
    'rumour',
    'call',
    'bors',
    'ghost',
    'x',
    'contact:old-call',
    'claim:rumour/y',
  );
  const name = fc.constantFrom('open', 'embed', 'actor', 'mark', 'path', 'channel', 'q', 'nonsense');
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          name,
          fc.array(word).map((words) => words.join('~')),
        ),
      ),
      (pairs) => {
        const given = `?${new URLSearchParams(pairs).toString()}`;
        const { search, moved } = followRedirects(given, REDIRECTS);
        expect(followRedirects(given, {})).toEqual({ search: given, moved: [] });
        if (moved.length === 0) expect(search).toBe(given);
        expect(followRedirects(search, REDIRECTS)).toEqual({ search, moved: [] });
      },
    ),
  );
});
