import type { Explorer } from '../../../explore/explorer.svelte.ts';
import { situationOf } from '../../../explore/judgement.ts';
import type { AccountWord } from '../../../explore/judgement.ts';
import type { GradedClaim } from '../claims.ts';
import { cellOf, standingFor } from './grades.ts';
import type { Cell } from './grades.ts';

/** The record's answer on a claim: its place, and the words whose letters count. */
export interface Marking {
  readonly cell: Cell;
  readonly words: readonly AccountWord[];
}

/** Where the record has a claim on the day that the page shows. */
export function markingOf({ columns, asof }: Explorer, { claim, grade }: GradedClaim): Marking {
  const contact = columns.claims.contact[claim.row]!;
  const { claims, parties } = situationOf(columns, contact, asof);
  const { words } = claims[claim.row - columns.contacts.claimStart[contact]!]!;
  return { cell: cellOf(words, grade.digit, parties), words: standingFor(words, parties) };
}
