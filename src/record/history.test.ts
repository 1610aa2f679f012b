import { describe, expect, test } from 'vitest';
import { asKnownOn, historyOf, judge } from './history.ts';
import type { ClaimWords } from './standing.ts';
import { asserts, content, denies, FRIDAY, occurrence, PARTIES, THURSDAY, WEDNESDAY } from './testing.ts';

const BOTH = new Set(['us', 'russia']);

const fakeThenConfirmed = [
  asserts('us-insider', { known: WEDNESDAY }),
  denies('russia-office', { known: THURSDAY }),
  asserts('russia-spokesman', { known: FRIDAY }),
] as const;

const told = asserts('us-office', { known: THURSDAY });
const meeting: ClaimWords[] = [occurrence(...fakeThenConfirmed), content(told)];

describe('as known on a date', () => {
  test.each([
    ['before anything was out', WEDNESDAY - 1, [0, 0]],
    ['on the first day', WEDNESDAY, [1, 0]],
    ['on the next', THURSDAY, [2, 1]],
    ['on the last', FRIDAY, [3, 1]],
    ['ever after', FRIDAY + 1000, [3, 1]],
  ])('%s', (_what, day, counts) => {
    const known = asKnownOn(meeting, day);
    expect(known.map(({ words }) => words.length)).toEqual(counts);
    expect(known.map(({ about }) => about)).toEqual(['occurrence', 'content']);
  });
});

describe('a judgement', () => {
  const digits = (...claims: ClaimWords[]) => judge(claims, BOTH, PARTIES)?.grades.map(({ digit }) => digit);

  test('there is none where nobody asserts anything', () => {
    expect(judge([occurrence(denies('russia-office'))], BOTH, PARTIES)).toBeNull();
  });

  test('has standing, grades and traits, each claim in its place', () => {
    const judged = judge([content(asserts('us-insider')), occurrence(asserts('joint-text'))], BOTH, PARTIES);
    expect(judged?.standing.standing).toBe('acknowledged');
    expect(judged?.grades.map(({ digit }) => digit)).toEqual([4, 1]);
    expect(judged?.traits.map((traits) => [...traits])).toEqual([['one-side'], []]);
  });

  const twoSides = content(asserts('us-office'), asserts('russia-office'));

  test('a claim is never better than the occurrence', () => {
    expect(digits(occurrence(asserts('us-insider')), twoSides)).toEqual([4, 4]);
  });

  test('than the best of several', () => {
    const one = occurrence(asserts('us-office'));
    const other = occurrence(asserts('us-insider'));
    expect(digits(other, twoSides, one)).toEqual([4, 3, 3]);
  });

  test('one of them that cannot be judged caps nothing', () => {
    expect(digits(occurrence(asserts('newspaper')), twoSides)).toEqual([6, 1]);
    expect(digits(occurrence(asserts('newspaper')), occurrence(asserts('us-insider')), twoSides)).toEqual([6, 4, 4]);
  });

  test('and where no claim is about the occurrence nothing is capped', () => {
    expect(digits(content(asserts('us-insider')), twoSides)).toEqual([4, 1]);
  });
});

describe('a history', () => {
  test('shows a meeting that was leaked, called a fake on Thursday and confirmed on Friday', () => {
    const stages = historyOf(meeting, BOTH, PARTIES).map(({ traits, ...stage }) => ({
      ...stage,
      traits: traits.map((claim) => [...claim].join(' ')),
    }));
    expect(stages).toEqual([
      { day: WEDNESDAY, standing: 'unconfirmed', digits: [4, 6], traits: ['one-side', ''] },
      { day: THURSDAY, standing: 'disputed', digits: [4, 4], traits: ['contested one-side', 'one-side'] },
      { day: FRIDAY, standing: 'one-sided', digits: [2, 3], traits: ['changed', 'one-side'] },
    ]);
  });

  test('begins with the first assertion, not with a denial or silence before it', () => {
    const claims = [
      occurrence(denies('russia-office', { known: WEDNESDAY }), asserts('us-insider', { known: FRIDAY })),
    ];
    expect(historyOf(claims, BOTH, PARTIES).map(({ day, standing }) => [day, standing])).toEqual([
      [FRIDAY, 'disputed'],
    ]);
  });

  test('has one stage a day, also where a day changed nothing', () => {
    const claims = [occurrence(told, told, asserts('us-office', { known: FRIDAY }))];
    expect(historyOf(claims, BOTH, PARTIES).map(({ day }) => day)).toEqual([THURSDAY, FRIDAY]);
  });

  test('is in order of days whatever that of the words', () => {
    const claims = [content(asserts('us-office', { known: 1000 })), occurrence(asserts('us-insider', { known: 9 }))];
    expect(historyOf(claims, BOTH, PARTIES).map(({ day }) => day)).toEqual([9, 1000]);
  });

  test('is empty where nobody asserts anything', () => {
    expect(historyOf([occurrence(denies('russia-office'))], BOTH, PARTIES)).toEqual([]);
    expect(historyOf([], BOTH, PARTIES)).toEqual([]);
  });
});
