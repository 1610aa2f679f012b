import { describe, expect, test } from 'vitest';
import { decidingClaims, standingOf } from './standing.ts';
import type { ClaimWords, StandingBranch } from './standing.ts';
import { asserts, content, denies, FRIDAY, occurrence, PARTIES, THURSDAY, word } from './testing.ts';
import type { Standing } from './vocabulary.ts';

const BOTH = new Set(['us', 'russia']);

const standing = (claims: ClaimWords[], tookPart: ReadonlySet<string> = BOTH) => {
  const found = standingOf(claims, tookPart, PARTIES);
  return found === null ? null : `${found.standing} ${found.branch}`;
};

type Case = [what: string, claims: ClaimWords[], standing: `${Standing} ${StandingBranch}` | null];

describe('disputed', () => {
  test.each<Case>([
    [
      'denied on record by a side that took part',
      [occurrence(asserts('us-insider'), denies('russia-office'))],
      'disputed denied-by-party',
    ],
    [
      'by a private person of that side, on record',
      [occurrence(asserts('us-insider'), denies('russia-scholar'))],
      'disputed denied-by-party',
    ],
    [
      'before anything else: both sides confirm, one of their people denies',
      [occurrence(asserts('us-office'), asserts('russia-office'), denies('russia-scholar'))],
      'disputed denied-by-party',
    ],
    ['before a joint text', [occurrence(asserts('joint-text'), denies('us-office'))], 'disputed denied-by-party'],
    [
      'said and denied by one voice on one day',
      [occurrence(asserts('us-office'), denies('us-spokesman'))],
      'disputed denied-by-party',
    ],
    [
      'taken back on record by the only one who said it',
      [occurrence(asserts('us-office'), denies('us-office', { known: FRIDAY }))],
      'disputed denied-by-party',
    ],
    [
      'on one of several occurrence claims that are asserted',
      [occurrence(asserts('us-office')), occurrence(asserts('us-insider'), denies('russia-office'))],
      'disputed denied-by-party',
    ],
  ])('%s', (_what, claims, expected) => {
    expect(standing(claims)).toBe(expected);
  });
});

describe('not disputed', () => {
  const told = asserts('us-office');

  test.each<Case>([
    ['a denial by a side that did not take part', [occurrence(told, denies('ukraine-office'))], 'one-sided one-side'],
    ['a denial by a third party', [occurrence(told, denies('turkey-office'))], 'one-sided one-side'],
    ['a denial by an anonymous source', [occurrence(told, denies('russia-insider'))], 'one-sided one-side'],
    [
      'a denial by someone whose letter here is C',
      [occurrence(told, denies('russia-spokesman', { letter: 'C' }))],
      'one-sided one-side',
    ],
    ['no comment', [occurrence(told, word('russia-office', { stance: 'no-comment' }))], 'one-sided one-side'],
    [
      'fake on Thursday, confirmed on Friday',
      [occurrence(told, denies('russia-office', { known: THURSDAY }), asserts('russia-spokesman', { known: FRIDAY }))],
      'acknowledged both-sides',
    ],
    [
      'a denial of what was said there',
      [occurrence(told), content(told, denies('russia-office'))],
      'one-sided one-side',
    ],
    [
      'a denial of an occurrence that nobody asserts',
      [occurrence(told), occurrence(denies('russia-office'))],
      'one-sided one-side',
    ],
  ])('%s', (_what, claims, expected) => {
    expect(standing(claims)).toBe(expected);
  });

  test('the same denial counts once that side took part', () => {
    const claims = [occurrence(told, denies('ukraine-office'))];
    expect(standing(claims, new Set(['us', 'ukraine']))).toBe('disputed denied-by-party');
  });
});

describe('acknowledged, one-sided, unconfirmed', () => {
  test.each<Case>([
    [
      'both principals on record',
      [occurrence(asserts('us-office'), asserts('russia-office'))],
      'acknowledged both-sides',
    ],
    [
      'each on an occurrence claim of its own',
      [occurrence(asserts('us-office')), occurrence(asserts('russia-office'))],
      'acknowledged both-sides',
    ],
    [
      'a private person counts for her side',
      [occurrence(asserts('us-scholar'), asserts('russia-scholar'))],
      'acknowledged both-sides',
    ],
    ['a joint text', [occurrence(asserts('joint-text'))], 'acknowledged joint'],
    [
      'a joint text that is not on record',
      [occurrence(asserts('joint-text', { letter: 'C' }))],
      'unconfirmed not-on-record',
    ],
    ['one principal', [occurrence(asserts('russia-office'))], 'one-sided one-side'],
    [
      'one principal and the other off the record',
      [occurrence(asserts('us-office'), asserts('russia-insider'))],
      'one-sided one-side',
    ],
    [
      'a principal, Ukraine and a third party',
      [occurrence(asserts('us-office'), asserts('ukraine-office'), asserts('turkey-office'))],
      'one-sided one-side',
    ],
    ['third parties alone', [occurrence(asserts('turkey-office'), asserts('qatar-office'))], 'one-sided one-side'],
    [
      'people who will not be named',
      [occurrence(asserts('us-officials'), asserts('russia-insider'))],
      'unconfirmed not-on-record',
    ],
    [
      'an official who was not there',
      [occurrence(asserts('us-spokesman', { letter: 'C' }))],
      'unconfirmed not-on-record',
    ],
    ['an outlet', [occurrence(asserts('newspaper'))], 'unconfirmed not-on-record'],
    [
      'an insider who took it back',
      [occurrence(asserts('us-insider'), denies('us-insider', { known: FRIDAY }))],
      'unconfirmed withdrawn',
    ],
    [
      'nobody asserts anything',
      [occurrence(denies('us-office')), content(word('us-office', { stance: 'unaware' }))],
      null,
    ],
    ['no claims', [], null],
  ])('%s', (_what, claims, expected) => {
    expect(standing(claims)).toBe(expected);
  });
});

describe('the claims that decide', () => {
  const denied = occurrence(denies('russia-office'));
  const asserted = occurrence(asserts('us-insider'));
  const withdrawn = occurrence(asserts('us-insider'), denies('us-insider', { known: FRIDAY }));
  const said = content(asserts('us-office'));

  test.each([
    ['the asserted occurrence claims', [said, asserted, denied], [asserted]],
    ['also where the assertion was taken back', [said, withdrawn], [withdrawn]],
    ['all, where there is no occurrence claim', [said, content()], [said, content()]],
    ['all, where nobody asserts the occurrence', [denied, said], [denied, said]],
  ])('%s', (_what, claims, expected) => {
    expect(decidingClaims(claims)).toEqual(expected);
  });

  test('what was said there tells whether it was held, where no occurrence claim does', () => {
    expect(standing([said])).toBe('one-sided one-side');
    expect(standing([denied, said])).toBe('disputed denied-by-party');
  });
});

test('a voice has its last word on each claim by itself', () => {
  const claims = [
    occurrence(asserts('us-office')),
    occurrence(asserts('us-insider'), denies('us-office', { known: FRIDAY })),
  ];
  expect(standingOf(claims, BOTH, PARTIES)?.deciding).toEqual([
    asserts('us-office'),
    asserts('us-insider'),
    denies('us-office', { known: FRIDAY }),
  ]);
});

test('the words that decide', () => {
  const [us, russia, insider, joint] = [
    asserts('us-office'),
    asserts('russia-office'),
    asserts('us-insider'),
    asserts('joint-text'),
  ];
  const back = denies('us-insider', { known: FRIDAY });
  const deciding = (...words: Parameters<typeof occurrence>) =>
    standingOf([occurrence(...words)], BOTH, PARTIES)?.deciding;
  expect(deciding(insider, us, joint)).toEqual([joint]);
  expect(deciding(insider, us, russia)).toEqual([us, russia]);
  expect(deciding(insider, us)).toEqual([us]);
  expect(deciding(insider)).toEqual([insider]);
  expect(deciding(insider, back)).toEqual([back]);
});
