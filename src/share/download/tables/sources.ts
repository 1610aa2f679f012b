import { printDay } from '../../../record/day.ts';
import { ACTOR_KINDS, LETTERS, OUTLET_KINDS, SOURCE_KINDS } from '../../../record/vocabulary.ts';
import type { ReportText } from '../../../explore/text-store.ts';
import { sheetOf } from '../field.ts';

const SIDE = 'An `id` of `terms` whose `kind` is `side`.';

export const sources = sheetOf<number>({
  name: 'sources',
  about: 'Who originally said something: a readout, a document, a named person, an anonymous official.',
  key: ['id'],
  references: [{ fields: ['actor'], table: 'actors', to: ['id'] }],
  rows: ({ sources: rows }) => rows,
  fields: [
    {
      name: 'id',
      type: 'string',
      always: true,
      about: 'Permanent id.',
      of: (row, { columns }) => columns.views.sources.id[row]!,
    },
    {
      name: 'name',
      type: 'string',
      always: true,
      about: 'Its name.',
      of: (row, { columns }) => columns.views.sources.name[row]!,
    },
    {
      name: 'side',
      type: 'string',
      always: true,
      about: SIDE,
      of: (row, { columns }) => columns.views.sides.id[columns.views.sources.side[row]!]!,
    },
    {
      name: 'kind',
      type: 'string',
      always: true,
      values: SOURCE_KINDS,
      about: 'What kind of source it is.',
      of: (row, { columns }) => SOURCE_KINDS[columns.views.sources.kind[row]!]!,
    },
    {
      name: 'reliability',
      type: 'string',
      always: true,
      values: LETTERS,
      about: 'Its reliability by kind of attribution, A best to E; F is no grade: it cannot be judged.',
      of: (row, { columns }) => LETTERS[columns.views.sources.letter[row]!]!,
    },
    {
      name: 'reliability_reason',
      type: 'string',
      about: 'Why it has this letter.',
      of: (row, { words }) => words.why.get(row) ?? null,
    },
    {
      name: 'actor',
      type: 'string',
      about: 'Who speaks, where an actor is named: an `id` of `actors`.',
      of: (row, { columns }) => columns.views.actors.id[columns.views.sources.actor[row]!] ?? null,
    },
    {
      name: 'joint',
      type: 'boolean',
      always: true,
      about: 'Whether it is a text of both principal sides, or a recording.',
      of: (row, { columns }) => columns.views.sources.joint[row] === 1,
    },
  ],
});

export const actors = sheetOf<number>({
  name: 'actors',
  about: 'People, bodies, states and unnamed groups that took part or spoke.',
  key: ['id'],
  references: [],
  rows: ({ actors: rows }) => rows,
  fields: [
    {
      name: 'id',
      type: 'string',
      always: true,
      about: 'Permanent id.',
      of: (row, { columns }) => columns.views.actors.id[row]!,
    },
    {
      name: 'name',
      type: 'string',
      always: true,
      about: 'The name.',
      of: (row, { columns }) => columns.views.actors.name[row]!,
    },
    {
      name: 'kind',
      type: 'string',
      always: true,
      values: ACTOR_KINDS,
      about: 'What kind of actor it is.',
      of: (row, { columns }) => ACTOR_KINDS[columns.views.actors.kind[row]!]!,
    },
    {
      name: 'side',
      type: 'string',
      always: true,
      about: SIDE,
      of: (row, { columns }) => columns.views.sides.id[columns.views.actors.side[row]!]!,
    },
  ],
});

export const reports = sheetOf<ReportText>({
  name: 'reports',
  about: 'The published pages that carried the accounts, and those which they relay.',
  key: ['id'],
  references: [{ fields: ['outlet'], table: 'outlets', to: ['id'] }],
  rows: ({ reports: rows }) => rows,
  fields: [
    { name: 'id', type: 'string', always: true, about: 'Permanent id.', of: ({ id }) => id },
    {
      name: 'outlet',
      type: 'string',
      always: true,
      about: 'Who published it: an `id` of `outlets`.',
      of: ({ row }, { columns }) => columns.views.outlets.id[columns.views.reports.outlet[row]!]!,
    },
    {
      name: 'title',
      type: 'string',
      always: true,
      about: 'Its headline, or a title of ours.',
      of: ({ title }) => title,
    },
    {
      name: 'title_supplied',
      type: 'boolean',
      always: true,
      about: 'Whether the title is ours because the headline was not seen; quote it in [square brackets].',
      of: ({ supplied }) => supplied,
    },
    {
      name: 'published',
      type: 'string',
      always: true,
      about: 'When it appeared, in EDTF (ISO 8601-2).',
      of: ({ published }) => published,
    },
    {
      name: 'published_from',
      type: 'date',
      always: true,
      about: 'The earliest day on which it can have appeared.',
      of: ({ row }, { columns }) => printDay(columns.views.reports.day[row]!),
    },
    {
      name: 'language',
      type: 'string',
      always: true,
      about: 'Its language, BCP 47.',
      of: ({ row }, { columns }) => columns.views.languages[columns.views.reports.language[row]!]!,
    },
    {
      name: 'url',
      type: 'string',
      about: 'Its address; empty where it is known only through others.',
      of: ({ url }) => url,
    },
    {
      name: 'relays',
      type: 'list',
      about: 'Reports that it repeats.',
      of: ({ relays }, { reports: rows }) => {
        const repeated = new Set(relays);
        return rows.filter(({ row }) => repeated.has(row)).map(({ id }) => id);
      },
    },
    { name: 'note', type: 'string', about: 'What the record notes on it.', of: ({ note }) => note },
  ],
});

export const outlets = sheetOf<number>({
  name: 'outlets',
  about: 'Who published the reports.',
  key: ['id'],
  references: [],
  rows: ({ outlets: rows }) => rows,
  fields: [
    {
      name: 'id',
      type: 'string',
      always: true,
      about: 'Permanent id.',
      of: (row, { columns }) => columns.views.outlets.id[row]!,
    },
    {
      name: 'name',
      type: 'string',
      always: true,
      about: 'Its name.',
      of: (row, { columns }) => columns.views.outlets.name[row]!,
    },
    {
      name: 'kind',
      type: 'string',
      always: true,
      values: OUTLET_KINDS,
      about: 'What kind of publisher it is.',
      of: (row, { columns }) => OUTLET_KINDS[columns.views.outlets.kind[row]!]!,
    },
  ],
});
