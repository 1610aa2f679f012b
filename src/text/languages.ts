import { LANGS } from '../record/vocabulary.ts';
import type { Lang } from '../record/vocabulary.ts';
import en from './en.json';
import type { Messages } from './text.ts';

/** Who read a translation through as a native speaker, and when (a day, `2026-12-01`). */
export interface Review {
  readonly by: string;
  readonly date: string;
}

/** A file of messages in another language than English; `_reviewed` is null until a native speaker has read it. */
export type Translation = Messages & { readonly _reviewed: Review | null };

export interface Language {
  /** Its own name. */
  readonly name: string;
  /** By which Intl writes dates, numbers and lists, and sorts. */
  readonly locale: string;
  /** Nouns keep their capital within a sentence. */
  readonly capitalNouns?: true;
  /** What Intl puts after a year and running text does without. */
  readonly yearMark?: RegExp;
  /** Its messages; none as long as the language has no file of them and is not offered. */
  readonly load?: () => Promise<Messages | Translation>;
}

/** Every language of the page, in the order of the choice. To add one, see docs/translating.md. */
export const LANGUAGES: Readonly<Record<Lang, Language>> = {
  // Dates and lists of the English page are written the European way: 26 March 2026, "A, B or C".
  en: { name: 'English', locale: 'en-GB', load: () => Promise.resolve(en) },
  pl: { name: 'Polski', locale: 'pl' },
  de: { name: 'Deutsch', locale: 'de', capitalNouns: true },
  nb: { name: 'Norsk bokmål', locale: 'nb' },
  uk: { name: 'Українська', locale: 'uk', yearMark: /\sр\./g },
};

/** The languages that have messages. */
export const OFFERED: readonly Lang[] = LANGS.filter((lang) => LANGUAGES[lang].load);
