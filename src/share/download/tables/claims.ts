import { printDay } from '../../../record/day.ts';
import { digitOf, hasTrait, valueOn } from '../../../record/pack.ts';
import { ABOUTS, DIGITS, LETTERS, STANCES, TRAITS } from '../../../record/vocabulary.ts';
import type { AccountEvidence, ClaimEvidence, Evidence } from '../evidence.ts';
import { sheetOf } from '../field.ts';
import { credibilityTag, reliabilityTag } from '../misp.ts';

const stateOf = ({ claim }: ClaimEvidence, { columns, asof }: Evidence): number =>
  valueOn(columns.views.claims.state[claim.row]!, asof ?? Infinity);

const contactId = ({ contact }: ClaimEvidence, { columns }: Evidence): string =>
  columns.views.contacts.id[contact.row]!;
const digit = (row: ClaimEvidence, evidence: Evidence) => digitOf(stateOf(row, evidence));

export const claims = sheetOf<ClaimEvidence>({
  name: 'claims',
  about: 'One checkable proposition about a contact in each row.',
  key: ['contact', 'id'],
  references: [{ fields: ['contact'], table: 'contacts', to: ['id'] }],
  rows: ({ claims: rows }) => rows,
  fields: [
    { name: 'contact', type: 'string', always: true, about: 'An `id` of `contacts`.', of: contactId },
    {
      name: 'id',
      type: 'string',
      always: true,
      about: 'Permanent id within its contact.',
      of: ({ claim }) => claim.id,
    },
    {
      name: 'about',
      type: 'string',
      always: true,
      values: ABOUTS,
      about: 'What it is about; claims on the occurrence decide the standing of their contact.',
      of: ({ claim }, { columns }) => ABOUTS[columns.claims.about[claim.row]!]!,
    },
    { name: 'text', type: 'string', always: true, about: 'The proposition.', of: ({ claim }) => claim.text },
    {
      name: 'credibility',
      type: 'integer',
      always: true,
      values: DIGITS,
      about: 'Its credibility by the rule below, 1 best to 5; 6 is no grade: it cannot be judged.',
      of: digit,
    },
    {
      name: 'traits',
      type: 'list',
      values: TRAITS,
      about:
        '`contested`: some assert and some deny it; `one-side`: only one side tells it; `changed`: somebody changed their word on it.',
      of: (row, evidence) => TRAITS.filter((_, trait) => hasTrait(stateOf(row, evidence), trait)),
    },
    {
      name: 'misp_credibility',
      type: 'string',
      always: true,
      about: '`credibility` as a tag of the MISP taxonomy `admiralty-scale`.',
      of: (row, evidence) => credibilityTag(digit(row, evidence)),
    },
    {
      name: 'address',
      type: 'address',
      always: true,
      about: 'Its permanent address.',
      of: ({ contact, claim }, { address }) => address(contact.row, claim.id),
    },
  ],
});

const letterOf = ({ account }: AccountEvidence, { columns }: Evidence) =>
  LETTERS[columns.accounts.letter[account.row]!]!;

/** Whether an earlier account on the same claim has the same source and stance. */
const isEcho = ({ account }: AccountEvidence, { columns }: Evidence): boolean =>
  columns.accounts.origin[account.row] !== account.row;

function reportOf({ account }: AccountEvidence, { columns, words, asof }: Evidence): string | null {
  const row = columns.accounts.report[account.row]!;
  return asof !== null && columns.views.reports.day[row]! > asof ? null : (words.reports.get(row)?.id ?? null);
}

export const accounts = sheetOf<AccountEvidence>({
  name: 'accounts',
  about: "One source's word on one claim, as one report carried it, in each row.",
  key: ['contact', 'claim', 'number'],
  references: [
    { fields: ['contact', 'claim'], table: 'claims', to: ['contact', 'id'] },
    { fields: ['source'], table: 'sources', to: ['id'] },
    { fields: ['report'], table: 'reports', to: ['id'] },
  ],
  rows: ({ accounts: rows }) => rows,
  fields: [
    { name: 'contact', type: 'string', always: true, about: 'An `id` of `contacts`.', of: contactId },
    {
      name: 'claim',
      type: 'string',
      always: true,
      about: 'An `id` of `claims` on that contact.',
      of: ({ claim }) => claim.id,
    },
    {
      name: 'number',
      type: 'integer',
      always: true,
      about: 'Its place on the claim, from 1.',
      of: ({ number }) => number,
    },
    {
      name: 'source',
      type: 'string',
      always: true,
      about: 'Who said it: an `id` of `sources`.',
      of: ({ account }, { columns }) => columns.views.sources.id[columns.accounts.source[account.row]!]!,
    },
    {
      name: 'stance',
      type: 'string',
      always: true,
      values: STANCES,
      about: 'What the source does with the claim; only `asserts` and `denies` are words for or against it.',
      of: ({ account }, { columns }) => STANCES[columns.accounts.stance[account.row]!]!,
    },
    {
      name: 'report',
      type: 'string',
      about:
        'What carried it: an `id` of `reports`. Empty where the word was public on the day asked for, but not yet this report.',
      of: reportOf,
    },
    { name: 'locator', type: 'string', about: 'Where in the report it stands.', of: ({ account }) => account.locator },
    { name: 'note', type: 'string', about: 'What the record notes on it.', of: ({ account }) => account.note },
    {
      name: 'reliability',
      type: 'string',
      always: true,
      values: LETTERS,
      about: 'Reliability of the source in this account, A best to E; F is no grade: it cannot be judged.',
      of: letterOf,
    },
    {
      name: 'reliability_reason',
      type: 'string',
      about: 'Why it is not the letter of the source; empty where it is, whose reason stands in `sources`.',
      of: ({ account }) => account.why,
    },
    {
      name: 'echo',
      type: 'boolean',
      always: true,
      about:
        'Whether another account on the claim has the same source and stance before it: however often it is repeated, it counts once.',
      of: isEcho,
    },
    {
      name: 'public_since',
      type: 'date',
      always: true,
      about: 'The day from which it was public.',
      of: ({ account }, { columns }) => printDay(columns.accounts.known[account.row]!),
    },
    {
      name: 'matches',
      type: 'boolean',
      always: true,
      about:
        'Whether it passes the filter. Accounts on the same contacts that do not are here because the grades rest on them too.',
      of: ({ account }, { matches }) => matches[account.row] === 1,
    },
    {
      name: 'misp_reliability',
      type: 'string',
      always: true,
      about: '`reliability` as a tag of the MISP taxonomy `admiralty-scale`.',
      of: (row, evidence) => reliabilityTag(letterOf(row, evidence)),
    },
    {
      name: 'misp_credibility',
      type: 'string',
      always: true,
      about: 'The `credibility` of its claim as such a tag.',
      of: (row, evidence) => credibilityTag(digit(row, evidence)),
    },
  ],
});
