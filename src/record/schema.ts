import { z } from 'zod';
import {
  ABOUTS,
  ACTOR_KINDS,
  HAPPENED,
  LETTERS,
  MODES,
  OFFICES,
  OUTLET_KINDS,
  ROLES,
  SOURCE_KINDS,
  STANCES,
} from './vocabulary.ts';
import { readWhen } from './edtf.ts';

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

const text = z.string().trim().min(1, 'must not be empty');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab case (a–z, 0–9, hyphens)');
const date = z
  .string()
  .refine(isEdtf, {
    error: (issue) => `"${String(issue.input)}" is not an EDTF date, such as 2023-04, 2023-04~ or 2023-06/..`,
  })
  .meta({ description: 'EDTF date (ISO 8601-2)', examples: ['2021-12-30', '2023-04~', '2023-10/2023-12'] });
const day = z.iso.date('must be a day such as 2021-12-30');
const url = z.string().refine(isHttp, 'must be an http or https address').meta({ format: 'uri' });
const number = (schema: z.ZodNumber) => z.coerce.number<string>().pipe(schema).meta({ type: 'number' });
const flag = z
  .literal('true', 'must be true, or absent')
  .transform(() => true as const)
  .meta({ type: 'boolean' });

export const accountSchema = z.strictObject({
  source: id,
  report: id,
  stance: z.enum(STANCES),
  locator: text.optional(),
  note: text.optional(),
  reliability: z.enum(LETTERS).optional(),
  why: text.optional(),
});

export const claimSchema = z.strictObject({
  id,
  about: z.enum(ABOUTS),
  text,
  accounts: z.array(accountSchema).min(1, 'a claim needs at least one account'),
});

export const participantSchema = z.strictObject({ actor: id, role: z.enum(ROLES), initiated: flag.optional() });

export const placeSchema = z.strictObject({
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code (ISO 3166-1)'),
  lat: number(z.number().min(-90).max(90)).optional(),
  lon: number(z.number().min(-180).max(180)).optional(),
});

export const contactSchema = z.strictObject({
  title: text,
  channel: id,
  when: date,
  whenText: text.optional(),
  happened: z.enum(HAPPENED).exclude(['held']).optional(),
  repeats: text.optional(),
  minutes: number(z.number().int().positive()).optional(),
  mode: z.enum(MODES),
  place: placeSchema.optional(),
  participants: z.array(participantSchema).min(1),
  topics: z.array(id).default([]),
  summary: text,
  claims: z.array(claimSchema).min(1),
  follows: z.array(id).default([]),
});

const roleSchema = z.strictObject({ title: text, from: date.optional(), to: date.optional() });

export const actorSchema = z.strictObject({
  name: text,
  kind: z.enum(ACTOR_KINDS),
  side: id,
  office: z.enum(OFFICES).default('none').meta({
    description:
      'Office at the time of most of its contacts. leader: states, international organisations, their heads and the ' +
      'heads’ offices. government: ministries and services, those who head or deputise for them, close advisers, ' +
      'unnamed officials. envoy: envoys, embassies, delegates, legislators, spokespeople. none: everybody else.',
  }),
  roles: z.array(roleSchema).default([]),
  aliases: z.array(text).default([]),
});

export const sourceSchema = z.strictObject({
  name: text,
  side: id,
  kind: z.enum(SOURCE_KINDS),
  actor: id.optional(),
  reliability: z.enum(LETTERS),
  why: text,
  joint: flag.optional(),
});

export const reportSchema = z
  .strictObject({
    outlet: id,
    title: text.optional(),
    suppliedTitle: text.optional(),
    url: url.optional(),
    published: date,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code (BCP 47)'),
    relays: z.array(id).default([]),
    note: text.optional(),
  })
  .refine((report) => (report.title === undefined) !== (report.suppliedTitle === undefined), {
    error: 'needs either title (the headline as printed) or suppliedTitle (our words)',
  });

export const outletSchema = z.strictObject({
  name: text,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter country code (ISO 3166-1)')
    .optional(),
  kind: z.enum(OUTLET_KINDS),
  url: url.optional(),
});

const termSchema = z.strictObject({ name: text, definition: text });

export const sideSchema = z.strictObject({
  name: text,
  hue: z.enum(['blue', 'vermilion', 'ochre', 'slate']),
  principal: flag.optional(),
  others: flag
    .optional()
    .meta({ description: 'This side gathers everybody else: each of its sources speaks for itself.' }),
});

export const landmarkSchema = z.strictObject({ when: day, name: text, text });

export const recordSchema = z.strictObject({
  title: text,
  subject: text,
  coverage: z.strictObject({ from: day, to: day }),
  researched: day,
  method: text,
  limits: text,
  corrections: text,
});

const table = <T extends z.ZodType>(entry: T) => z.record(id, entry);

/** Every file of the record (below `data/`) and its schema; contacts are one file each, named by their id. */
export const FILES = {
  record: recordSchema,
  sides: table(sideSchema),
  channels: table(termSchema),
  topics: table(termSchema),
  landmarks: z.array(landmarkSchema),
  actors: table(actorSchema),
  outlets: table(outletSchema),
  sources: table(sourceSchema),
  reports: table(reportSchema),
} as const;

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
}
