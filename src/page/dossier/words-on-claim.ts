import type { Columns } from '../../explore/columns.ts';
import { wordOf } from '../../explore/judgement.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { Day } from '../../record/day.ts';

/** The words on a claim that were public on a day (null: today). */
export function wordsOnClaim(columns: Columns, claim: number, asof: Day | null): AccountWord[] {
  const { accountStart } = columns.claims;
  const rows = Array.from(
    { length: accountStart[claim + 1]! - accountStart[claim]! },
    (_, i) => accountStart[claim]! + i,
  );
  return rows.map((row) => wordOf(columns, row)).filter(({ known }) => asof === null || known <= asof);
}
