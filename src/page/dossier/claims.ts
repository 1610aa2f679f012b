import type { AccountWord } from '../../explore/judgement.ts';
import { claimsOf } from '../../explore/judgement.ts';
import type { Columns } from '../../explore/columns.ts';
import type { ClaimText, ContactText } from '../../explore/text-store.ts';
import type { Credibility } from '../../record/credibility.ts';
import type { Day } from '../../record/day.ts';
import type { Judgement } from '../../record/history.ts';
import { ABOUTS } from '../../record/vocabulary.ts';
import type { About, Trait } from '../../record/vocabulary.ts';
import { wordsOf } from './accounts-by-side.ts';
import type { Word } from './accounts-by-side.ts';
import { turnsOf } from './changed.ts';
import type { Turn } from './changed.ts';

/** A claim with its grade, who says what on it, and who changed their word. */
export interface GradedClaim {
  readonly claim: ClaimText;
  readonly about: About;
  readonly grade: Credibility<AccountWord>;
  readonly traits: ReadonlySet<Trait>;
  readonly words: readonly Word[];
  readonly turns: readonly Turn[];
}

/**
 * The claims of a contact on which anything was public on a day (null: today): first those that it took place, then
 * the others in the order of the record.
 */
export function claimsInOrder(
  columns: Columns,
  { row, claims }: ContactText,
  { grades, traits }: Judgement<AccountWord>,
  asof: Day | null,
): GradedClaim[] {
  const spoken = claimsOf(columns, row);
  const graded = claims.map((claim, i) => ({
    claim,
    about: ABOUTS[columns.claims.about[claim.row]!]!,
    grade: grades[i]!,
    traits: traits[i]!,
    words: wordsOf(columns, claim, asof),
    turns: turnsOf(
      columns,
      spoken[i]!.words.filter(({ known }) => asof === null || known <= asof),
    ),
  }));
  return graded
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => Number(b.about === 'occurrence') - Number(a.about === 'occurrence'));
}
