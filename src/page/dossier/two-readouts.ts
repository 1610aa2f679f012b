import type { Columns } from '../../explore/columns.ts';
import { partiesOf, wordOf } from '../../explore/judgement.ts';
import { lastWords } from '../../record/word.ts';
import { STANCES } from '../../record/vocabulary.ts';
import type { Stance } from '../../record/vocabulary.ts';
import type { Word } from './accounts-by-side.ts';
import type { GradedClaim } from './claims.ts';

/** What one principal side has to say on one claim. */
export interface SideOnClaim {
  readonly side: number;
  /** The first in the order of the stances that any of its words takes; null where nothing of it is recorded. */
  readonly stance: Stance | null;
  /** Its words that count: the last ones for or against, and every silence. */
  readonly words: readonly Word[];
}

export interface ToldClaim {
  readonly one: GradedClaim;
  /** By principal side, in their order. */
  readonly sides: readonly SideOnClaim[];
}

/** The claims of a contact by which principal sides tell them. */
export interface Readouts {
  /** Of each principal side: the claims that it alone of them asserts. */
  readonly alone: readonly { readonly side: number; readonly told: readonly ToldClaim[] }[];
  /** What two of them or more assert. */
  readonly shared: readonly ToldClaim[];
  /** What none of them asserts. */
  readonly others: readonly ToldClaim[];
}

const principalsOf = ({ views }: Columns): number[] =>
  [...views.sides.id.keys()].filter((side) => views.sides.principal[side] === 1);

/** The claims apart by which principal sides assert them by their last word, each group in the order given. */
export function readoutsOf(columns: Columns, claims: readonly GradedClaim[]): Readouts {
  const principals = principalsOf(columns);
  const told = claims.map((one) => ({ one, sides: principals.map((side) => onClaim(columns, one, side)) }));
  const tellers = ({ sides }: ToldClaim): SideOnClaim[] => sides.filter(({ stance }) => stance === 'asserts');
  return {
    alone: principals.map((side) => ({
      side,
      told: told.filter((claim) => tellers(claim).length === 1 && tellers(claim)[0]!.side === side),
    })),
    shared: told.filter((claim) => tellers(claim).length > 1),
    others: told.filter((claim) => tellers(claim).length === 0),
  };
}

/** Whether every principal side has anything to say on a contact, were it that it leaves something out. */
export const hasReadouts = (columns: Columns, claims: readonly GradedClaim[]): boolean =>
  principalsOf(columns).every((side) => claims.some(({ words }) => words.some((word) => word.side === side)));

/** How many of the claims a side takes a stance on. */
export const stancesOf = (told: readonly ToldClaim[], side: number, stance: Stance): number =>
  told.filter(({ sides }) => sides.some((one) => one.side === side && one.stance === stance)).length;

function onClaim(columns: Columns, { words }: GradedClaim, side: number): SideOnClaim {
  const said = words.filter((word) => word.side === side);
  const rows = words.flatMap(({ accounts }) => accounts.map(({ row }) => wordOf(columns, row)));
  const last = new Set(lastWords(rows, partiesOf(columns)).map(({ account }) => account));
  const counted = said
    .filter(({ stance, accounts }) => isSilence(stance) || accounts.some(({ row }) => last.has(row)))
    .toSorted((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance));
  return { side, stance: counted[0]?.stance ?? null, words: counted };
}

const isSilence = (stance: Stance): boolean => stance !== 'asserts' && stance !== 'denies';
