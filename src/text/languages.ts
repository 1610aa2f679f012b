import type { Review } from '../record/dataset.ts';
import { LANGS } from '../record/vocabulary.ts';
import type { Lang } from '../record/vocabulary.ts';
import en from './en.json';
import { chosenLanguage } from './language-for.ts';
import type { Messages } from './text.ts';

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
  pl: {
    name: 'Polski',
    locale: 'pl',
    load: () => import('./pl.json').then(({ default: messages }) => messages),
  },
  de: {
    name: 'Deutsch',
    locale: 'de',
    capitalNouns: true,
    load: () => import('./de.json').then(({ default: messages }) => messages),
  },
  nb: {
    name: 'Norsk bokmål',
    locale: 'nb',
    load: () => import('./nb.json').then(({ default: messages }) => messages),
  },
  uk: {
    name: 'Українська',
    locale: 'uk',
    yearMark: /\sрр?\./g,
    load: () => import('./uk.json').then(({ default: messages }) => messages),
  },
};

/** The languages that have messages. */
export const OFFERED: readonly Lang[] = LANGS.filter((lang) => LANGUAGES[lang].load);

/** The language of a page: the one asked for, else the first that the browser prefers and the page has, else English. */
export const languageFor = (
  asked: Lang | null,
  preferred: readonly string[],
  offered: readonly Lang[] = OFFERED,
): Lang => chosenLanguage(asked, preferred, offered);
