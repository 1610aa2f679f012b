import fc from 'fast-check';
import type { ClaimWords } from './standing.ts';
import { ABOUTS, LETTERS, SOURCE_KINDS, STANCES } from './vocabulary.ts';
import type { Parties, Word } from './word.ts';

/*
 * What the tests of the rules share: a small cast of sources, words they say, and fast-check's arbitrary claims and
 * contacts made of such words.
 */

export const PARTIES: Parties = { principals: ['us', 'russia'], others: ['third-party'] };

const CAST = {
  'us-office': { side: 'us', kind: 'readout', letter: 'B' },
  'us-spokesman': { side: 'us', kind: 'named-official', letter: 'B' },
  'us-document': { side: 'us', kind: 'document', letter: 'A' },
  'us-scholar': { side: 'us', kind: 'named-person', letter: 'B' },
  'us-officials': { side: 'us', kind: 'anonymous-official', letter: 'C' },
  'us-insider': { side: 'us', kind: 'anonymous-official', letter: 'D' },
  'russia-office': { side: 'russia', kind: 'readout', letter: 'B' },
  'russia-spokesman': { side: 'russia', kind: 'named-official', letter: 'B' },
  'russia-scholar': { side: 'russia', kind: 'named-person', letter: 'B' },
  'russia-insider': { side: 'russia', kind: 'anonymous-person', letter: 'E' },
  'ukraine-office': { side: 'ukraine', kind: 'readout', letter: 'B' },
  'turkey-office': { side: 'third-party', kind: 'readout', letter: 'B' },
  'qatar-office': { side: 'third-party', kind: 'readout', letter: 'B' },
  'joint-text': { side: 'third-party', kind: 'document', letter: 'A', joint: true },
  newspaper: { side: 'third-party', kind: 'outlet', letter: 'F' },
} as const satisfies Record<string, Partial<Word>>;

export type CastMember = keyof typeof CAST;

export const WEDNESDAY = 100;
export const THURSDAY = 101;
export const FRIDAY = 102;

/** What a member of the cast says: on Wednesday, asserting, with its own letter, unless `changes` say otherwise. */
export const word = (source: CastMember, changes: Partial<Word> = {}): Word => ({
  source,
  joint: false,
  stance: 'asserts',
  known: WEDNESDAY,
  ...CAST[source],
  ...changes,
});

export const asserts = (source: CastMember, changes: Partial<Word> = {}): Word =>
  word(source, { stance: 'asserts', ...changes });

export const denies = (source: CastMember, changes: Partial<Word> = {}): Word =>
  word(source, { stance: 'denies', ...changes });

export const occurrence = (...words: Word[]): ClaimWords => ({ about: 'occurrence', words });
export const content = (...words: Word[]): ClaimWords => ({ about: 'content', words });

/** A few days, so that ties are common. */
export const anyDay = fc.integer({ min: WEDNESDAY, max: WEDNESDAY + 5 });

const anyStance = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('asserts' as const, 'denies' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...STANCES) },
);

const anyOverride = fc.option(fc.constantFrom(...LETTERS), { nil: undefined, freq: 4 });

/** Any member of the cast, with its letter or an override. */
export const anyWord: fc.Arbitrary<Word> = fc
  .record({ source: fc.constantFrom(...(Object.keys(CAST) as CastMember[])), stance: anyStance, known: anyDay })
  .chain(({ source, ...said }) =>
    anyOverride.map((letter) => word(source, letter === undefined ? said : { ...said, letter })),
  );

export const anyWords = fc.array(anyWord, { maxLength: 8 });

/** The word of a third-party source of any kind and letter that is not in the cast. */
export const newcomer = (stance: 'asserts' | 'denies'): fc.Arbitrary<Word> =>
  fc.record({
    source: fc.constant('newcomer'),
    side: fc.constant('third-party'),
    kind: fc.constantFrom(...SOURCE_KINDS),
    joint: fc.boolean(),
    letter: fc.constantFrom(...LETTERS),
    stance: fc.constant(stance),
    known: anyDay,
  });

export const anyClaims: fc.Arbitrary<ClaimWords[]> = fc.array(
  fc.record({
    about: fc.oneof(fc.constant('occurrence' as const), fc.constantFrom(...ABOUTS)),
    words: anyWords,
  }),
  { minLength: 1, maxLength: 4 },
);

export const anySides: fc.Arbitrary<ReadonlySet<string>> = fc
  .subarray(['us', 'russia', 'ukraine', 'third-party'])
  .map((sides) => new Set(sides));

/** The same things in any order. */
export const shuffled = <T>(things: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length });
