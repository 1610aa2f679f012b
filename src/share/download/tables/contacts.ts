import { unpackWhen, valueOn } from '../../../record/pack.ts';
import { printDay } from '../../../record/day.ts';
import type { Day } from '../../../record/day.ts';
import { HAPPENED, MODES, ROLES, STANDINGS } from '../../../record/vocabulary.ts';
import type { Role } from '../../../record/vocabulary.ts';
import { participantsOf, rowsOf } from '../../../explore/columns.ts';
import type { ContactText } from '../../../explore/text-store.ts';
import { sheetOf } from '../field.ts';
import type { Evidence } from '../evidence.ts';

const dayOrNull = (day: Day | null): string | null => (day === null ? null : printDay(day));

function whenOf({ row }: ContactText, { columns }: Evidence) {
  const { form, from, to, parts } = columns.views.contacts;
  return unpackWhen(form[row]!, from[row]!, to[row]!, parts[row]);
}

/** Contacts that follow or were followed, as far as they were known on the day. */
const idsOf = (rows: readonly number[], { columns, asof }: Evidence): string[] =>
  rows
    .filter((row) => asof === null || columns.contacts.known[row]! <= asof)
    .map((row) => columns.views.contacts.id[row]!);

export const contacts = sheetOf<ContactText>({
  name: 'contacts',
  about: 'One meeting, call, visit, exchange or passed message in each row, or a recurring series of them.',
  key: ['id'],
  references: [],
  rows: ({ contacts: rows }) => rows,
  fields: [
    {
      name: 'id',
      type: 'string',
      always: true,
      about: 'Permanent id.',
      of: ({ row }, { columns }) => columns.views.contacts.id[row]!,
    },
    {
      name: 'title',
      type: 'string',
      always: true,
      about: 'What the record calls it.',
      of: ({ row }, { columns }) => columns.views.contacts.title[row]!,
    },
    {
      name: 'channel',
      type: 'string',
      always: true,
      about: 'The way it ran: an `id` of `terms` whose `kind` is `channel`.',
      of: ({ row }, { columns }) => columns.views.channels.id[columns.contacts.channel[row]!]!,
    },
    {
      name: 'topics',
      type: 'list',
      about: 'What it was about: `id`s of `terms` whose `kind` is `topic`.',
      of: ({ row }, { columns }) =>
        [...rowsOf(columns.contacts.topics, row)].map((topic) => columns.views.topics.id[topic]!),
    },
    {
      name: 'mode',
      type: 'string',
      always: true,
      values: MODES,
      about: 'How they met.',
      of: ({ row }, { columns }) => MODES[columns.views.contacts.mode[row]!]!,
    },
    {
      name: 'happened',
      type: 'string',
      always: true,
      values: HAPPENED,
      about: 'Whether it took place.',
      of: ({ row }, { columns }) => HAPPENED[columns.contacts.happened[row]!]!,
    },
    {
      name: 'when',
      type: 'string',
      always: true,
      about: 'The date as far as it is known, in EDTF (ISO 8601-2): `~` about, `?` perhaps, `/` from and to.',
      of: ({ when }) => when,
    },
    {
      name: 'when_from',
      type: 'date',
      about: 'First possible day; empty where the start is open or unknown.',
      of: (contact, evidence) => dayOrNull(whenOf(contact, evidence).from),
    },
    {
      name: 'when_to',
      type: 'date',
      about: 'Last possible day; empty where it goes on or the end is unknown.',
      of: (contact, evidence) => dayOrNull(whenOf(contact, evidence).to),
    },
    { name: 'when_text', type: 'string', about: 'More on the date, in words.', of: ({ whenText }) => whenText },
    { name: 'repeats', type: 'string', about: 'Of a series: how often, in words.', of: ({ repeats }) => repeats },
    { name: 'minutes', type: 'integer', about: 'How long it took.', of: ({ minutes }) => minutes },
    {
      name: 'place',
      type: 'string',
      about: 'Where it was.',
      of: ({ row }, { columns }) => columns.views.contacts.place[row]!,
    },
    { name: 'country', type: 'string', about: 'Its country, ISO 3166-1 alpha-2.', of: ({ country }) => country },
    {
      name: 'standing',
      type: 'string',
      always: true,
      values: STANDINGS,
      about: 'How sure it is that it took place (or was offered, declined, called off), by the rule below.',
      of: ({ row }, { columns, asof }) => STANDINGS[valueOn(columns.views.contacts.standing[row]!, asof ?? Infinity)]!,
    },
    {
      name: 'known_since',
      type: 'date',
      always: true,
      about: 'The first day on which anything that asserts it was public.',
      of: ({ row }, { columns }) => printDay(columns.contacts.known[row]!),
    },
    {
      name: 'lag_days',
      type: 'integer',
      always: true,
      about: 'Days from its last possible day to `known_since`; negative where it came out within that time.',
      of: ({ row }, { columns }) => columns.contacts.lag[row]!,
    },
    {
      name: 'summary',
      type: 'string',
      always: true,
      about: 'What happened, in the words of the record.',
      of: ({ summary }) => summary,
    },
    {
      name: 'follows',
      type: 'list',
      about: 'Contacts that it follows from; they need not be in the pack.',
      of: ({ follows }, evidence) => idsOf(follows, evidence),
    },
    {
      name: 'followed_by',
      type: 'list',
      about: 'Contacts that follow from it; they need not be in the pack.',
      of: ({ followedBy }, evidence) => idsOf(followedBy, evidence),
    },
    {
      name: 'address',
      type: 'address',
      always: true,
      about: 'Its permanent page.',
      of: ({ row }, { address }) => address(row),
    },
  ],
});

interface Participant {
  readonly contact: number;
  readonly actor: number;
  readonly role: Role;
  readonly initiated: boolean;
}

export const participants = sheetOf<Participant>({
  name: 'participants',
  about: 'Who took part in which contact, and as what.',
  key: ['contact', 'actor', 'role'],
  references: [
    { fields: ['contact'], table: 'contacts', to: ['id'] },
    { fields: ['actor'], table: 'actors', to: ['id'] },
  ],
  rows: ({ contacts: rows, columns }) =>
    rows.flatMap(({ row }) => participantsOf(columns, row).map((one) => ({ ...one, contact: row }))),
  fields: [
    {
      name: 'contact',
      type: 'string',
      always: true,
      about: 'An `id` of `contacts`.',
      of: ({ contact }, { columns }) => columns.views.contacts.id[contact]!,
    },
    {
      name: 'actor',
      type: 'string',
      always: true,
      about: 'An `id` of `actors`.',
      of: ({ actor }, { columns }) => columns.views.actors.id[actor]!,
    },
    {
      name: 'role',
      type: 'string',
      always: true,
      values: ROLES,
      about: 'What they did in it.',
      of: ({ role }) => role,
    },
    {
      name: 'initiated',
      type: 'boolean',
      always: true,
      about: 'Whether the contact was at their request.',
      of: ({ initiated }) => initiated,
    },
  ],
});
