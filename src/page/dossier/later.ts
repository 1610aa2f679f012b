import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';

/** How many of a contact's accounts came out after a day, and how many of its claims with none before. */
export function laterThan({ contacts, claims, accounts }: Columns, contact: number, day: Day) {
  let laterAccounts = 0;
  let laterClaims = 0;
  for (let claim = contacts.claimStart[contact]!; claim < contacts.claimStart[contact + 1]!; claim++) {
    const known = accounts.known.subarray(claims.accountStart[claim], claims.accountStart[claim + 1]);
    const later = known.filter((since) => since > day).length;
    laterAccounts += later;
    if (later === known.length) laterClaims++;
  }
  return { accounts: laterAccounts, claims: laterClaims };
}
