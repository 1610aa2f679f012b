import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { STANCES } from '../../record/vocabulary.ts';
import type { Stance } from '../../record/vocabulary.ts';

/** Accounts on one contact. */
export interface ContactAccounts {
  readonly contact: number;
  /** In the order of the record; echoes of one origin on one claim only once. */
  readonly accounts: readonly number[];
}

/** The accounts that a source gave or a report carried and that were public on a day (null: today), by contact in time. */
export function accountsByContact(
  { accounts }: Columns,
  of: 'source' | 'report',
  row: number,
  asof: Day | null,
): ContactAccounts[] {
  const contacts = new Map<number, number[]>();
  accounts[of].forEach((owner, account) => {
    if (owner !== row || (asof !== null && accounts.known[account]! > asof)) return;
    const contact = accounts.contact[account]!;
    contacts.set(contact, [...(contacts.get(contact) ?? []), account]);
  });
  return [...contacts].map(([contact, rows]) => ({
    contact,
    accounts: rows.filter((one, i) => rows.findIndex((other) => accounts.origin[other] === accounts.origin[one]) === i),
  }));
}

/** How many claims the accounts assert, deny and so on; stances that none takes are left out. */
export function stanceCounts({ accounts }: Columns, rows: readonly number[]): { stance: Stance; count: number }[] {
  const claims = STANCES.map(() => new Set<string>());
  for (const row of rows) claims[accounts.stance[row]!]!.add([accounts.claim[row], accounts.source[row]].join('/'));
  return STANCES.map((stance, i) => ({ stance, count: claims[i]!.size })).filter(({ count }) => count > 0);
}
