import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { Day } from '../../record/day.ts';
import { DENIAL_OUTCOMES, denialOf } from '../../record/denial.ts';
import type { Denial, DenialOutcome } from '../../record/denial.ts';
import { dateValues } from '../../text/dates.ts';
import type { DateWords } from '../../text/dates.ts';
import type { Text } from '../../text/text.ts';
import { sourcesInWords } from '../../text/sources.ts';
import { wordsOnClaim } from './words-on-claim.ts';

/** What a source denies of one contact, by the day of the denial. */
export interface ContactDenials {
  readonly contact: number;
  readonly denials: readonly Denial<AccountWord>[];
}

/** What a source denies and what became of it, as known on a day (null: today), the earliest denial first. */
export function denialsOf(columns: Columns, source: number, asof: Day | null): ContactDenials[] {
  const { accounts, views } = columns;
  const claims = new Set([...accounts.claim].filter((_, row) => accounts.source[row] === source));
  const denials = [...claims]
    .flatMap((claim) => denialOf(wordsOnClaim(columns, claim, asof), views.sources.id[source]!) ?? [])
    .sort((a, b) => a.word.known - b.word.known);
  return [...group(denials, ({ word }) => accounts.contact[word.account]!)].map(([contact, all]) => ({
    contact,
    denials: all,
  }));
}

/** How many denials came to each end; ends that none came to are left out. */
export const outcomeCounts = (denials: readonly Denial[]): { outcome: DenialOutcome; count: number }[] =>
  DENIAL_OUTCOMES.map((outcome) => ({
    outcome,
    count: denials.filter((denial) => denial.outcome === outcome).length,
  })).filter(({ count }) => count > 0);

/** When a source denied something and what became of it, to the month: reports are not always dated to the day. */
export function denialInWords(columns: Columns, { word, outcome, by }: Denial<AccountWord>, text: Text): string {
  const month = (day: Day): DateWords => text.dayForms(day, 'month');
  return text.t(`dossier.denial.${outcome}`, {
    ...dateValues('denied', month(word.known)),
    ...dateValues('since', month(by[0]?.known ?? word.known)),
    sources: sourcesInWords(columns, by, text),
  });
}
