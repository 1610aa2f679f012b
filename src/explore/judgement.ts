import type { Day } from '../record/day.ts';
import { asKnownOn, judge } from '../record/history.ts';
import type { Judgement } from '../record/history.ts';
import type { Situation } from '../record/hypothetical.ts';
import type { ClaimWords } from '../record/standing.ts';
import { ABOUTS, LETTERS, SOURCE_KINDS, STANCES } from '../record/vocabulary.ts';
import type { Parties, Word } from '../record/word.ts';
import { rowsOf } from './columns.ts';
import type { Columns } from './columns.ts';

/** A word that knows the account it was read from. */
export interface AccountWord extends Word {
  readonly account: number;
}

/** The sides of the dataset as the rules need them. */
export function partiesOf({ views }: Columns): Parties {
  const { id, principal, others } = views.sides;
  return { principals: id.filter((_, i) => principal[i]), others: id.filter((_, i) => others[i]) };
}

/** An account as the rules need it. */
export function wordOf({ accounts, views }: Columns, account: number): AccountWord {
  const source = accounts.source[account]!;
  return {
    account,
    source: views.sources.id[source]!,
    side: views.sides.id[accounts.sourceSide[account]!]!,
    kind: SOURCE_KINDS[views.sources.kind[source]!]!,
    joint: views.sources.joint[source] === 1,
    letter: LETTERS[accounts.letter[account]!]!,
    stance: STANCES[accounts.stance[account]!]!,
    known: accounts.known[account]!,
  };
}

/** The claims of a contact with their words, in the order of their rows. */
export function claimsOf(columns: Columns, contact: number): ClaimWords<AccountWord>[] {
  const { claimStart } = columns.contacts;
  const { about, accountStart } = columns.claims;
  const claims: ClaimWords<AccountWord>[] = [];
  for (let claim = claimStart[contact]!; claim < claimStart[contact + 1]!; claim++) {
    const words: AccountWord[] = [];
    for (let k = accountStart[claim]!; k < accountStart[claim + 1]!; k++) words.push(wordOf(columns, k));
    claims.push({ about: ABOUTS[about[claim]!]!, words });
  }
  return claims;
}

/** The ids of the sides that took part in a contact. */
export const sidesOf = ({ contacts, views }: Columns, contact: number): ReadonlySet<string> =>
  new Set(Array.from(rowsOf(contacts.actors, contact), (actor) => views.sides.id[views.actors.side[actor]!]!));

/** A contact as the rules see it, as known on a day (null: today). */
export function situationOf(columns: Columns, contact: number, asof: Day | null): Situation<AccountWord> {
  const claims = claimsOf(columns, contact);
  return {
    claims: asof === null ? claims : asKnownOn(claims, asof),
    tookPart: sidesOf(columns, contact),
    parties: partiesOf(columns),
    sides: columns.views.sides.id,
  };
}

/** How the rules judge a contact, with reasons, as known on a day (null: today); null where nothing was public yet. */
export function judgementOf(columns: Columns, contact: number, asof: Day | null): Judgement<AccountWord> | null {
  const { claims, tookPart, parties } = situationOf(columns, contact, asof);
  return judge(claims, tookPart, parties);
}
