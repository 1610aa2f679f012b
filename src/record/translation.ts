import { z } from 'zod';
import { day, id, text } from './schema-parts.ts';
import type { Translation } from './vocabulary.ts';

/*
 * Files of the record in another language (`text/LANG.yaml`, `text/LANG/CONTACT.yaml`): they mirror the English files
 * and hold nothing but words. What they leave out is shown in English.
 */

const reviewSchema = z
  .union(
    [
      z.literal('not yet').transform(() => null),
      z.strictObject({
        by: text.describe('Name of the native reader.'),
        date: day.describe('When, such as 2026-12-01.'),
      }),
    ],
    'must be "not yet", or by and date: {by: Name, date: 2026-12-01}',
  )
  .describe('Who read the whole file through as a native speaker, and when; "not yet" until somebody has.');

const termSchema = z.strictObject({
  name: text.describe('Begins with a capital; within sentences the page lowers it.'),
  definition: text.describe('What belongs here.'),
});
const byId = <T extends z.ZodType>(entry: T, table: string) => z.record(id, entry).describe(`By id in ${table}.yaml.`);
const byText = (of: string) => z.record(text, text).default({}).describe(`By the English text: ${of}.`);

/** The fixed words of the record in one language. */
export const wordsSchema = z.strictObject({
  reviewed: reviewSchema,
  record: z
    .strictObject({
      subject: text.describe('What it is about, in one line.'),
      scope: text.describe('As it follows the word "contacts" in the sentence: between whom, over what.'),
      lede: text.describe('Its first sentence must stand alone: a phone shows only that.'),
      questions: z.array(text).describe('In the order of record.yaml.'),
      who: text.describe('Who keeps this record.'),
      method: text.describe('How it was researched.'),
      limits: text.describe('What it cannot say.'),
      corrections: text.describe('How to ask for a correction or a reply.'),
      licence: text.describe('Under which terms the record may be used.'),
    })
    .describe('What record.yaml says; its title stays.'),
  sides: byId(text, 'sides'),
  channels: byId(termSchema, 'channels'),
  topics: byId(termSchema, 'topics'),
  landmarks: z
    .array(
      z.strictObject({
        when: day.describe('Its day in landmarks.yaml.'),
        name: text.describe('Short name, printed on the timeline.'),
        text: text.describe('One neutral sentence.'),
      }),
    )
    .default([])
    .describe('As in landmarks.yaml, each found by its day.'),
  sources: byId(text, 'sources')
    .default({})
    .describe('Names of sources, by id. One named as its actor is takes the actor’s name by itself.'),
  titles: byId(text, 'contacts')
    .default({})
    .describe('Titles of contacts, by id; not of those with a file of their own.'),
  places: byText('where contacts were held'),
  offices: byText('offices of actors'),
});

/** One contact in one language. */
export const proseSchema = z.strictObject({
  reviewed: reviewSchema,
  title: text.describe('Short neutral name.'),
  summary: text.describe('As the English one.'),
  whenText: text.describe('How the sources word the date.').optional(),
  repeats: text.describe('How often.').optional(),
  claims: z
    .array(
      z.strictObject({
        id: id.describe('The claim’s id in the English file.'),
        text: text.describe('The claim.'),
        accounts: z
          .array(
            z.strictObject({
              source: id.describe('As in the English file.'),
              report: id.describe('As in the English file.'),
              locator: text.describe('Where on the page.').optional(),
              note: text.describe('What the source said.').optional(),
              why: text.describe('Why it has a reliability of its own.').optional(),
            }),
          )
          .default([])
          .describe('Only accounts that have words: each by its source and report, in the order of the English file.'),
      }),
    )
    .describe('Every claim of the contact.'),
});

/** An actor's name in other languages, where it is not as in English. */
export const namesSchema = z
  .strictObject({
    pl: text.describe('In Polish.').optional(),
    de: text.describe('In German.').optional(),
    nb: text.describe('In Norwegian Bokmål.').optional(),
    uk: text.describe('In Ukrainian.').optional(),
  } satisfies Record<Translation, z.ZodType>)
  .default({})
  .describe('The usual form in other languages, where it is not as in English.');

export type Words = z.infer<typeof wordsSchema>;
export type Prose = z.infer<typeof proseSchema>;

/** The record in one language. */
export interface TranslationFiles {
  readonly words: Words;
  /** By the contact's id. */
  readonly prose: Readonly<Record<string, Prose>>;
}
