import { z } from 'zod';
import {
  ABOUTS,
  ACTOR_KINDS,
  CHANGE_KINDS,
  HAPPENED,
  HUES,
  ID_KINDS,
  LETTERS,
  MODES,
  OFFICES,
  OUTLET_KINDS,
  ROLES,
  SOURCE_KINDS,
  STANCES,
} from './vocabulary.ts';
import type { Translation } from './vocabulary.ts';
import { readWhen } from './edtf.ts';
import { day, id, text } from './schema-parts.ts';
import { namesSchema } from './translation.ts';
import type { TranslationFiles } from './translation.ts';

/*
 * The one definition of the record's files: types, checks and the JSON Schemas that editors complete from.
 * YAML is read with strings only (so that no date turns into a number); numbers and flags are read from those strings.
 */

const isEdtf = (text: string): boolean => {
  try {
    readWhen(text);
    return true;
  } catch {
    return false;
  }
};

const isHttp = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const date = z
  .string()
  .refine(isEdtf, {
    error: (issue) => `"${String(issue.input)}" is not an EDTF date, such as 2023-04, 2023-04~ or 2023-06/..`,
  })
  .meta({
    pattern: '^[0-9XYES~?%./,{}\\[\\]-]+$',
    examples: ['2021-12-30', '2023-04', '2023-04~', '2023?', '2023-10/2023-12', '2023-06/..'],
  });
const url = z.string().refine(isHttp, 'must be an http or https address').meta({ format: 'uri' });
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code (ISO 3166-1)');
const number = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
    .transform(Number)
    .pipe(schema)
    .meta({ type: 'number' });
const flag = z
  .literal('true', 'must be true, or absent')
  .transform(() => true as const)
  .meta({ type: 'boolean' });
const refer = (to: string) => id.describe(`Id of an entry in ${to}.yaml.`);

const EDTF = 'EDTF (ISO 8601-2): a day, month or year, with ~ about, ? uncertain, / from–to, .. open.';
const RUBRIC =
  'Reliability, by kind of attribution. A: a document, recording or joint text open to inspection. B: on record, by an ' +
  'office or named person that took part. C: on record, by someone with access who did not take part; or several ' +
  'anonymous officials cited together. D: one anonymous official or insider described by position. E: anonymous, no ' +
  'position given; or shown wrong on a related matter. F: cannot be judged.';

export const accountSchema = z
  .strictObject({
    source: id.describe('Who originally said it: id of an entry in sources.yaml. Not the newspaper that quotes it.'),
    report: id.describe('The published page that carries it: id of an entry in reports.yaml.'),
    stance: z
      .enum(STANCES)
      .describe(
        'What the source does with the claim. asserts; denies; no-comment: declined, or neither confirmed nor denied; ' +
          'unaware: says it knows nothing of it; omits: its readout is silent on what the other side stresses.',
      ),
    locator: text.describe('Where on the page, such as a paragraph or a minute.').optional(),
    note: text.describe('What the source said, in our words, where it adds to the claim.').optional(),
    reliability: z
      .enum(LETTERS)
      .describe(`Only where this source’s access to this contact differs from the rule. ${RUBRIC}`)
      .optional(),
    why: text.describe('Why this account has a reliability of its own.').optional(),
  })
  .refine(({ reliability, why }) => reliability === undefined || why !== undefined, {
    path: ['reliability'],
    error: 'needs a why: the reason for overriding the letter of its source',
  })
  .refine(({ reliability, why }) => why === undefined || reliability !== undefined, {
    path: ['why'],
    error: 'needs a reliability to explain; other remarks are a note',
  });

export const claimSchema = z.strictObject({
  id: id.describe('Short name, unique in this contact; part of the claim’s permanent address.'),
  about: z
    .enum(ABOUTS)
    .describe('What the claim is about. The occurrence claims decide whether the contact is acknowledged or disputed.'),
  text: text.describe('One checkable proposition, in one neutral sentence.'),
  accounts: z
    .array(accountSchema)
    .min(1, 'a claim needs at least one account')
    .describe('Each source’s word on the claim, as carried by one report.'),
});

export const participantSchema = z.strictObject({
  actor: refer('actors'),
  role: z
    .enum(ROLES)
    .describe(
      'principal: spoke for its side. delegate: sat with a principal. intermediary: carried messages between the sides. ' +
        'host: gave the place. briefed: was told of it. declined: was asked and did not take part.',
    ),
  initiated: flag.describe('It asked for the contact: in the network its ties lead away from it.').optional(),
});

export const placeSchema = z.strictObject({
  name: text.describe('City, or building and city.'),
  country: country.describe('Two-letter code, ISO 3166-1 alpha-2.'),
  lat: number(z.number().min(-90).max(90)).describe('Degrees north.').optional(),
  lon: number(z.number().min(-180).max(180)).describe('Degrees east.').optional(),
});

export const contactSchema = z.strictObject({
  title: text.describe('Short neutral name.'),
  channel: refer('channels').describe('The way it ran: id of an entry in channels.yaml.'),
  when: date.describe(`When it was, as exactly as is known and no more. ${EDTF}`),
  whenText: text.describe('How the sources word the date, where that says more.').optional(),
  happened: z
    .enum(HAPPENED)
    .exclude(['held'])
    .describe(
      'Only where it was not held. offered: proposed and not taken up. declined: refused or unanswered. called-off: ' +
        'agreed, then cancelled or postponed.',
    )
    .optional(),
  repeats: text.describe('How often, only if reported as recurring.').optional(),
  minutes: number(z.number().int().positive()).describe('How long it took, if reported.').optional(),
  mode: z.enum(MODES).describe('How the parties met.'),
  place: placeSchema.describe('Where they met; none for calls.').optional(),
  participants: z.array(participantSchema).min(1).describe('Who took part, and as what.'),
  topics: z.array(refer('topics')).default([]).describe('What it was about.'),
  summary: text.describe('Two to four neutral sentences; every statement in them is one of the claims.'),
  claims: z.array(claimSchema).min(1).describe('What is said of it, each with those who say so.'),
  follows: z
    .array(id)
    .default([])
    .describe('Earlier contacts that this one continues: their ids, which are their file names without .yaml.'),
});

const roleSchema = z.strictObject({
  title: text.describe('Office or occupation.'),
  from: date.describe(`Since when. ${EDTF}`).optional(),
  to: date.describe(`Until when. ${EDTF}`).optional(),
});

export const actorSchema = z.strictObject({
  name: text.describe('As most English-language reports spell it.'),
  kind: z.enum(ACTOR_KINDS).describe('group: people who are not named.'),
  side: refer('sides'),
  office: z
    .enum(OFFICES)
    .default('none')
    .describe(
      'Office at the time of most of its contacts. leader: states, international organisations, their heads and the ' +
        'heads’ offices. government: ministries and services, those who head or deputise for them, close advisers, ' +
        'unnamed officials. envoy: envoys, embassies, delegates, legislators, spokespeople. none: everybody else.',
    ),
  roles: z
    .array(roleSchema)
    .default([])
    .describe('Offices and occupations, in time, with no more of their dates than is known.'),
  aliases: z
    .array(text)
    .default([])
    .describe('Other spellings met in the press, in any language and script, misspellings too: search finds by them.'),
  names: namesSchema,
});

export const sourceSchema = z.strictObject({
  name: text.describe('As the page prints it; of an anonymous source its description and who quoted it.'),
  side: refer('sides').describe('The side it speaks for: id of an entry in sides.yaml.'),
  kind: z
    .enum(SOURCE_KINDS)
    .describe('readout: an office on the record. outlet: the outlet’s own reporting without attribution.'),
  actor: refer('actors').describe('The actor who speaks, where it is one of actors.yaml.').optional(),
  reliability: z.enum(LETTERS).describe(RUBRIC),
  why: text.describe('The reason for the letter, in one sentence.'),
  joint: flag.describe('A text or recording of both sides together.').optional(),
});

export const reportSchema = z
  .strictObject({
    outlet: refer('outlets'),
    title: text.describe('The headline as printed, in its own language.').optional(),
    suppliedTitle: text
      .describe('Instead of title where the headline was not seen: our words, printed in [square brackets].')
      .optional(),
    url: url.describe('Address of the page; none where it was seen only through those that relay it.').optional(),
    published: date.describe(`When it appeared. ${EDTF}`),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code (BCP 47)')
      .describe('Language of the page, BCP 47: en, ru, uk, pt-BR.'),
    relays: z.array(refer('reports')).default([]).describe('Reports whose reporting this one repeats.'),
    note: text.describe('Anything a reader of the report must know.').optional(),
  })
  .refine((report) => (report.title === undefined) !== (report.suppliedTitle === undefined), {
    error: 'needs either title (the headline as printed) or suppliedTitle (our words)',
  });

export const outletSchema = z.strictObject({
  name: text.describe('As it calls itself, in Latin letters.'),
  country: country.describe('Two-letter code, ISO 3166-1 alpha-2.').optional(),
  kind: z.enum(OUTLET_KINDS).describe('state-media: run or paid by a government. aggregator: repeats others.'),
  url: url.describe('Its front page.').optional(),
});

const termSchema = z.strictObject({
  name: text.describe('As the page prints it.'),
  definition: text.describe('What belongs here, in one or two sentences.'),
});

export const sideSchema = z.strictObject({
  name: text.describe('As the page prints it.'),
  hue: z.enum(HUES).describe('Its colour on the page.'),
  principal: flag.describe('One of the parties whose contacts the record is about.').optional(),
  others: flag.describe('This side gathers everybody else: each of its sources speaks for itself.').optional(),
});

export const landmarkSchema = z.strictObject({
  when: day.describe('Day, such as 2022-02-24.'),
  name: text.describe('Short name, printed on the timeline.'),
  text: text.describe('One neutral sentence.'),
  major: flag.describe('Named before all others where there is little room.').optional(),
});

const questionSchema = z.strictObject({
  name: text.describe('The question.'),
  address: z
    .string()
    .regex(/^\?[^#]*$/, 'must be a query such as ?standing=disputed')
    .describe('The state of the page that answers it, such as ?standing=disputed.'),
});

export const recordSchema = z.strictObject({
  title: text.describe('Name of the record.'),
  subject: text.describe('What it is about, in one line.'),
  scope: text.describe('What its contacts are, as it follows the word "contacts": between whom, over what.'),
  coverage: z
    .strictObject({ from: day.describe('First day looked at.'), to: day.describe('Last day looked at.') })
    .describe('The days that the record covers; the page draws its end, so that a blank is not read as silence.'),
  researched: day.describe('When the research was last brought up to date.'),
  lede: text.describe('What a newcomer should know first, in two or three sentences.'),
  questions: z
    .array(questionSchema)
    .max(6)
    .default([])
    .describe('Questions that a newcomer may start from, each a link to a state of the page.'),
  who: text.describe('Who keeps this record.'),
  method: text.describe('How it was researched.'),
  limits: text.describe('What it cannot say.'),
  corrections: text.describe('How to ask for a correction or a reply.'),
  licence: text.describe('Under which terms the record may be used.'),
  rubric: z
    .partialRecord(z.enum(LETTERS), text)
    .describe(
      'Only where this record words its letters differently: what each stands for, on the page in the place of the ' +
        'usual words. A and B are what is on record, C to E what is not, F cannot be judged: the rules go by that.',
    )
    .optional(),
});

const idPath = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/, 'must be an id; of a claim CONTACT/CLAIM');

export const redirectSchema = z
  .strictObject({
    kind: z.enum(ID_KINDS).describe('What the id named.'),
    old: idPath.describe('The id that is no longer in use; of a claim CONTACT/CLAIM.'),
    new: idPath.describe('The id under which it is found now, where it was renamed or merged.').optional(),
    date: day.describe('When that was, such as 2026-05-01.'),
    reason: text.describe('Why, in one sentence that readers see; of what was withdrawn there must be one.').optional(),
  })
  .refine((redirect) => redirect.new !== undefined || redirect.reason !== undefined, {
    error: 'a redirect needs new (renamed or merged) or reason (withdrawn)',
  });

export const changeSchema = z.strictObject({
  id: id.describe('Short name, used once; part of the address of the change, so never change it.'),
  date: day.describe('When the change was made, such as 2026-05-01.'),
  kind: z
    .enum(CHANGE_KINDS)
    .describe('added: new to the record. corrected: was wrong or incomplete. withdrawn: taken out. method: the rules.'),
  what: text.describe('What was changed, in one sentence.'),
  records: z
    .array(
      z
        .string()
        .regex(new RegExp(`^(${ID_KINDS.join('|')}):`), 'what it concerns is named with its kind, such as contact:ID'),
    )
    .default([])
    .describe('What it concerns, such as contact:ID; leave it out where that is the whole record.'),
});

const publishedSchema = z
  .partialRecord(z.enum(ID_KINDS), z.array(idPath))
  .describe('Every id that a release has published. Written by "npm run release"; never take one out.');

const table = <T extends z.ZodType>(entry: T) => z.record(id, entry);

/** Every file of the record (below `data/`) and its schema; contacts are one file each, named by their id. */
export const FILES = {
  record: recordSchema,
  sides: table(sideSchema).refine(
    (sides) => Object.values(sides).filter(({ principal }) => principal).length >= 2,
    'at least two sides must be "principal: true": those whose contacts the record is about',
  ),
  channels: table(termSchema),
  topics: table(termSchema),
  landmarks: z.array(landmarkSchema),
  actors: table(actorSchema),
  outlets: table(outletSchema),
  sources: table(sourceSchema),
  reports: table(reportSchema),
  redirects: z.array(redirectSchema),
  changes: z.array(changeSchema),
  published: publishedSchema,
} as const;

/** The files that a record may do without: its landmarks, and what tells of its past. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set<keyof typeof FILES>([
  'landmarks',
  'redirects',
  'changes',
  'published',
]);

export type Contact = z.infer<typeof contactSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Participant = z.infer<typeof participantSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Outlet = z.infer<typeof outletSchema>;
export type Side = z.infer<typeof sideSchema>;
export type Term = z.infer<typeof termSchema>;
export type Landmark = z.infer<typeof landmarkSchema>;
export type Redirect = z.infer<typeof redirectSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Published = z.infer<typeof publishedSchema>;

/** The whole record in memory, as its files say it. */
export interface RecordFiles {
  readonly record: z.infer<typeof recordSchema>;
  readonly sides: Readonly<Record<string, Side>>;
  readonly channels: Readonly<Record<string, Term>>;
  readonly topics: Readonly<Record<string, Term>>;
  readonly landmarks: readonly Landmark[];
  readonly actors: Readonly<Record<string, Actor>>;
  readonly outlets: Readonly<Record<string, Outlet>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly reports: Readonly<Record<string, Report>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  /** By language; none where there are no files of it. */
  readonly translations: Readonly<Partial<Record<Translation, TranslationFiles>>>;
  readonly redirects?: readonly Redirect[];
  readonly changes?: readonly Change[];
  readonly published?: Published;
}
