import { judge } from './history.ts';
import type { Judgement } from './history.ts';
import { decidingClaims } from './standing.ts';
import type { ClaimWords } from './standing.ts';
import type { Digit, Standing } from './vocabulary.ts';
import { lastWords, voiceOf } from './word.ts';
import type { Parties, Word } from './word.ts';

/** Who might say one more word; `side` is that of an office that has not spoken, `voice` one that has (see voiceOf). */
export type Speaker =
  | { readonly kind: 'unnamed' | 'several-unnamed' | 'joint' | 'all-turn' }
  | { readonly kind: 'on-record'; readonly side: string }
  | { readonly kind: 'turn'; readonly voice: string };

/** On what: the claim itself, that the contact took place, or both. */
export type Where = 'claim' | 'occurrence' | 'both';

/** One more word, said after all others. */
export interface Hypothesis {
  readonly stance: 'asserts' | 'denies';
  readonly speaker: Speaker;
  readonly where: Where;
}

/** A hypothesis and what the rules would then give. */
export interface Change<R> {
  readonly hypothesis: Hypothesis;
  readonly result: R;
}

/** A contact as the rules see it. `sides` are all sides of the record, in their order. */
export interface Situation<W extends Word = Word> {
  readonly claims: readonly ClaimWords<W>[];
  readonly tookPart: ReadonlySet<string>;
  readonly parties: Parties;
  readonly sides: readonly string[];
}

/**
 * What one more word would make of a claim's digit, best digits first: the rules themselves are asked, with the word
 * added. Of words with the same effect only those that are easiest to come by are told.
 */
export function changesOfDigit(situation: Situation, claim: number): Change<Digit>[] {
  const ownIsOccurrence = situation.claims[claim]!.about === 'occurrence';
  const wheres: readonly Where[] = ownIsOccurrence ? ['claim'] : ['claim', 'occurrence', 'both'];
  const changes = changesOf(situation, claim, wheres, ({ grades }) => grades[claim]!.digit);
  return changes.sort((a, b) => a.result - b.result);
}

/** What one more word on the claims that decide it would make of a contact's standing. */
export const changesOfStanding = (situation: Situation): Change<Standing>[] =>
  changesOf(situation, null, ['occurrence'], ({ standing }) => standing.standing);

function changesOf<R>(
  situation: Situation,
  claim: number | null,
  wheres: readonly Where[],
  read: (judgement: Judgement) => R,
): Change<R>[] {
  const { claims, tookPart, parties } = situation;
  const now = judge(claims, tookPart, parties);
  if (now === null) return [];
  const changes = wheres.flatMap((where) => {
    const targets = targetsOf(claims, claim, where);
    // Who takes back that the contact took place leaves nothing to be graded by it: told of the claim itself only.
    const mayTakeBack = where === 'claim' || claim === null;
    return hypothesesOn(situation, targets, where, mayTakeBack).flatMap((hypothesis): Change<R>[] => {
      const result = read(judge(withWord(situation, targets, hypothesis), tookPart, parties)!);
      return result === read(now) ? [] : [{ hypothesis, result }];
    });
  });
  return changes.filter(
    (change) => !changes.some((other) => other.result === change.result && isEasier(other, change)),
  );
}

/** The claims on which the word is said; `claim` null stands for the contact as a whole. */
function targetsOf(claims: readonly ClaimWords[], claim: number | null, where: Where): ReadonlySet<ClaimWords> {
  const own = where === 'occurrence' ? [] : [claims[claim!]!];
  if (where === 'claim') return new Set(own);
  const deciding = decidingClaims(claims);
  const occurrence = claim === null ? deciding : deciding.filter(({ about }) => about === 'occurrence');
  return new Set([...own, ...occurrence]);
}

function hypothesesOn(
  { parties, sides }: Situation,
  targets: ReadonlySet<ClaimWords>,
  where: Where,
  mayTakeBack: boolean,
): readonly Hypothesis[] {
  const last = [...targets].flatMap(({ words }) => lastWords(words, parties));
  const voices = new Set(last.map((word) => voiceOf(word, parties)));
  const either: readonly Speaker[] = [
    { kind: 'unnamed' },
    ...sides.filter((side) => !voices.has(`gov:${side}`)).map((side) => ({ kind: 'on-record' as const, side })),
    ...[...voices].map((voice) => ({ kind: 'turn' as const, voice })),
  ];
  const asserting: readonly Speaker[] = [
    ...either,
    { kind: 'several-unnamed' },
    { kind: 'joint' },
    { kind: 'all-turn' },
  ];
  return [
    ...asserting.map((speaker): Hypothesis => ({ stance: 'asserts', speaker, where })),
    ...either
      .filter(({ kind }) => mayTakeBack || kind !== 'turn')
      .map((speaker): Hypothesis => ({ stance: 'denies', speaker, where })),
  ];
}

const OPPOSITE = { asserts: 'denies', denies: 'asserts' } as const;

/** A document stays as it is; a government may say otherwise than its documents. */
const canTurn = (word: Word, parties: Parties): boolean =>
  !word.joint && (word.kind !== 'document' || voiceOf(word, parties) !== word.source);

/** The claims with the word said on the targets, after all that has been said. */
function withWord(
  { claims, parties }: Situation,
  targets: ReadonlySet<ClaimWords>,
  { stance, speaker }: Hypothesis,
): ClaimWords[] {
  const known = Math.max(...claims.flatMap(({ words }) => words.map((word) => word.known))) + 1;
  return claims.map((claim) => {
    if (!targets.has(claim)) return claim;
    const said = wordsOf(speaker, claim, OPPOSITE[stance], parties);
    return { ...claim, words: [...claim.words, ...said.map((word) => ({ ...word, stance, known }))] };
  });
}

/** Ids of the record are slugs, so nobody else has this one. */
const NOBODY = '?';

type Said = Omit<Word, 'stance' | 'known'>;

function wordsOf(speaker: Speaker, { words }: ClaimWords, from: Word['stance'], parties: Parties): readonly Said[] {
  const other = { source: NOBODY, side: parties.others[0] ?? NOBODY, joint: false } as const;
  switch (speaker.kind) {
    case 'unnamed':
      return [{ ...other, kind: 'anonymous-official', letter: 'D' }];
    case 'several-unnamed':
      return [{ ...other, kind: 'anonymous-official', letter: 'C' }];
    case 'on-record':
      return [{ ...other, side: speaker.side, kind: 'readout', letter: 'B' }];
    case 'joint':
      return [{ ...other, kind: 'document', letter: 'A', joint: true }];
    case 'turn':
      return turning(words, from, parties).filter((word) => voiceOf(word, parties) === speaker.voice);
    case 'all-turn':
      return turning(words, from, parties);
  }
}

const turning = (words: readonly Word[], from: Word['stance'], parties: Parties): Word[] =>
  lastWords(words, parties).filter((word) => word.stance === from && canTurn(word, parties));

const EASE: Readonly<Record<Speaker['kind'], number>> = {
  unnamed: 0,
  'several-unnamed': 1,
  'on-record': 2,
  turn: 2,
  joint: 3,
  'all-turn': 3,
};

/** A word on both the claim and the occurrence is more than one on either, but less than a harder word. */
const cost = ({ speaker, where }: Hypothesis): number => EASE[speaker.kind] + (where === 'both' ? 0.5 : 0);

/** Whether what brings about one change is less than what another asks for. */
function isEasier({ hypothesis: one }: Change<unknown>, { hypothesis: other }: Change<unknown>): boolean {
  const within = one.where === other.where || other.where === 'both';
  return one.stance === other.stance && within && cost(one) < cost(other);
}
