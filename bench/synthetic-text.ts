import type { TextShard, Views } from '../src/record/dataset.ts';
import { printDay } from '../src/record/day.ts';
import { packText } from '../src/record/wire-text.ts';
import type { PackedText } from '../src/record/wire-text.ts';
import { SHARD } from './synthetic.ts';

/** The words of one text shard of a synthetic record, as it is sent. */
export function syntheticText(views: Views, shard: number): PackedText {
  const first = shard * SHARD;
  const end = Math.min(first + SHARD, views.contacts.id.length);
  const contacts = Array.from({ length: end - first }, (_, i) => first + i);
  const sum = (counts: readonly number[], to: number): number => counts.slice(0, to).reduce((a, b) => a + b, 0);
  const [firstClaim, endClaim] = [sum(views.contacts.claims, first), sum(views.contacts.claims, end)];
  const [firstAccount, endAccount] = [sum(views.claims.accounts, firstClaim), sum(views.claims.accounts, endClaim)];
  const claims = Array.from({ length: endClaim - firstClaim }, (_, i) => firstClaim + i);
  const accounts = Array.from({ length: endAccount - firstAccount }, (_, i) => firstAccount + i);
  const reports = [...new Set(accounts.map((row) => views.accounts.report[row]!))].sort((a, b) => a - b);
  const sources = [...new Set(accounts.map((row) => views.accounts.source[row]!))].sort((a, b) => a - b);
  const none = (rows: readonly number[]): 0[] => rows.map(() => 0);
  const text: TextShard = {
    contacts: {
      summary: contacts.map((row) => `What is told of ${views.contacts.title[row]!}.`),
      when: contacts.map((row) => printDay(views.contacts.from[row]!)),
      whenText: none(contacts),
      repeats: none(contacts),
      minutes: none(contacts),
      country: none(contacts),
      follows: contacts.map(() => []),
      followedBy: contacts.map(() => []),
    },
    claims: {
      id: claims.map((row) => `claim-${String(row)}`),
      text: claims.map((row) => `What claim ${String(row)} says, in about as many words as a claim of the record has.`),
    },
    accounts: { locator: none(accounts), note: none(accounts), why: none(accounts) },
    reports: {
      row: reports,
      id: reports.map((row) => `report-${String(row)}`),
      title: reports.map((row) => `Report ${String(row)}`),
      supplied: none(reports),
      url: none(reports),
      published: reports.map((row) => printDay(views.reports.day[row]!)),
      relays: reports.map(() => []),
      relayedBy: reports.map(() => []),
      note: none(reports),
    },
    sources: { row: sources, why: sources.map((row) => `Why source ${String(row)} has its letter.`) },
  };
  return packText(text, views);
}
