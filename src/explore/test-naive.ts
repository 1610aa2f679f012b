import { DIGITS, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import { LIST_KEYS } from './clauses.ts';
import type { ClauseKey, Clauses, ListKey, RangeClause } from './clauses.ts';
import type { Columns } from './columns.ts';
import { Filter } from './filter.ts';
import type { Passing, TextMatcher } from './filter.ts';
import { judgementOf } from './judgement.ts';

/*
 * The filter as design §3 words it, account by account, without bits and without steps: what the real one is held to.
 */

export const entriesOf = (clauses: Clauses) =>
  Object.entries(clauses) as [ClauseKey, NonNullable<Clauses[ClauseKey]>][];

/** The clauses without some. */
export const without = (clauses: Clauses, ...keys: ClauseKey[]): Clauses =>
  Object.fromEntries(entriesOf(clauses).filter(([key]) => !keys.includes(key)));

/** The real filter with these clauses. */
export function filterOf(columns: Columns, matcher: TextMatcher, clauses: Clauses): Filter {
  const filter = new Filter(columns, matcher);
  for (const [key, clause] of entriesOf(clauses)) filter.update(key, clause);
  return filter;
}

const within = ({ from, to }: RangeClause, first: number, last: number) =>
  last >= (from ?? -Infinity) && first <= (to ?? Infinity);

export class NaiveFilter {
  readonly #judgements = new Map<string, ReturnType<typeof judgementOf>>();

  constructor(
    readonly columns: Columns,
    readonly matcher: TextMatcher,
  ) {}

  /** The values that a contact or an account has of a list clause. */
  valuesOf(key: ListKey, contact: number, account: number, asof: number | null): number[] {
    const { views, accounts, contacts } = this.columns;
    const source = accounts.source[account]!;
    const report = accounts.report[account]!;
    const claim = accounts.claim[account]! - contacts.claimStart[contact]!;
    const judged = () => this.#judged(contact, asof);
    const values: Record<ListKey, () => number[]> = {
      channel: () => [views.contacts.channel[contact]!],
      actor: () => views.contacts.participants[contact]!.map((code) => code >> 4),
      topic: () => [...views.contacts.topics[contact]!],
      standing: () => [STANDINGS.indexOf(judged().standing.standing)],
      happened: () => [views.contacts.happened[contact]!],
      reliability: () => [accounts.letter[account]!],
      credibility: () => [DIGITS.indexOf(judged().grades[claim]!.digit)],
      stance: () => [accounts.stance[account]!],
      source: () => [source],
      'source-side': () => [views.sources.side[source]!],
      outlet: () => [views.reports.outlet[report]!],
      'report-lang': () => [views.reports.language[report]!],
      claims: () => [...judged().traits[claim]!].map((trait) => TRAITS.indexOf(trait)),
    };
    return values[key]();
  }

  /** Whether an account passes all clauses, its contact's among them. */
  passes(clauses: Clauses, contact: number, account: number): boolean {
    const { contacts, accounts } = this.columns;
    const asof = clauses.asof?.day ?? null;
    if (asof !== null && (contacts.known[contact]! > asof || accounts.known[account]! > asof)) return false;
    if (clauses.time && !within(clauses.time, contacts.from[contact]!, contacts.to[contact]!)) return false;
    if (clauses.lag && !within(clauses.lag, contacts.lag[contact]!, contacts.lag[contact]!)) return false;
    if (clauses.q && !this.matcher(clauses.q.text)[contact]) return false;
    return LIST_KEYS.every((key) => {
      const clause = clauses[key];
      return !clause || this.valuesOf(key, contact, account, asof).some((value) => clause.values.includes(value));
    });
  }

  passing(clauses: Clauses): Passing {
    const contacts = new Uint8Array(this.columns.contacts.count);
    const accounts = Uint8Array.from(this.columns.accounts.contact, (contact, account) =>
      Number(this.passes(clauses, contact, account)),
    );
    accounts.forEach((one, account) => {
      if (one) contacts[this.columns.accounts.contact[account]!] = 1;
    });
    return { contacts, accounts, count: contacts.reduce((sum, one) => sum + one, 0) };
  }

  #judged(contact: number, asof: number | null): NonNullable<ReturnType<typeof judgementOf>> {
    const key = `${String(contact)} ${String(asof)}`;
    if (!this.#judgements.has(key)) this.#judgements.set(key, judgementOf(this.columns, contact, asof));
    return this.#judgements.get(key)!;
  }
}
