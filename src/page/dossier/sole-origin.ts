import type { Columns } from '../../explore/columns.ts';
import { claimsOf } from '../../explore/judgement.ts';
import type { Day } from '../../record/day.ts';
import { asKnownOn } from '../../record/history.ts';
import { MANY_REPORTS, soleOrigin } from '../../record/origin.ts';

/** One source behind many reports. */
export interface ManyEchoes {
  readonly source: number;
  readonly reports: number;
  readonly languages: number;
}

/** The one origin of a contact that many reports tell, as known on a day (null: today); null where it is none such. */
export function manyEchoesOf(columns: Columns, contact: number, asof: Day | null): ManyEchoes | null {
  const claims = claimsOf(columns, contact);
  const origin = soleOrigin(asof === null ? claims : asKnownOn(claims, asof));
  if (origin === null) return null;
  const { accounts } = columns;
  const rows = origin.map(({ account }) => account);
  const reports = new Set(rows.map((row) => accounts.report[row])).size;
  if (reports < MANY_REPORTS) return null;
  return {
    source: accounts.source[rows[0]!]!,
    reports,
    languages: new Set(rows.map((row) => accounts.language[row])).size,
  };
}
