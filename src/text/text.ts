import { IntlMessageFormat } from 'intl-messageformat';
import { createContext } from 'svelte';
import { msOf } from '../record/day.ts';
import type { Day } from '../record/day.ts';
import en from './en.json';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Values = Readonly<Record<string, string | number>>;

/** Languages of the interface and their messages. */
export const LANGUAGES: Readonly<Record<string, Messages>> = { en };

const DAY_STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'short-month': { month: 'short', year: 'numeric' },
  'month-only': { month: 'short' },
  year: { year: 'numeric' },
  hour: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

/** Dates and lists of the English page are written the European way: 26 March 2026, "A, B or C". */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** How many told messages and ranges of days are kept. */
const TOLD_LIMIT = 5000;

/** The words of one language: messages in ICU form, dates, numbers and lists as that language writes them. */
export class Text {
  readonly #messages: Messages;
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();
  /** What has been said, by message and values or by days: formatting is most of what a change of words costs. */
  readonly #told = new Map<string, string>();
  readonly #days = new Map<DayStyle, Intl.DateTimeFormat>();
  readonly #lists = new Map<Intl.ListFormatType, Intl.ListFormat>();
  readonly #numbers: Intl.NumberFormat;
  readonly #languages: Intl.DisplayNames;
  readonly #locale: string;

  constructor(
    readonly lang: string,
    messages: Messages,
  ) {
    this.#messages = messages;
    this.#locale = LOCALES[lang] ?? lang;
    this.#languages = new Intl.DisplayNames(this.#locale, { type: 'language' });
    this.#numbers = new Intl.NumberFormat(this.#locale);
  }

  /** A message with its values filled in. Throws where a value that it names is missing. */
  t(key: MessageKey, values?: Values): string {
    const call = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    return this.#once(call, () => this.#format(key, values));
  }

  #once(call: string, tell: () => string): string {
    const known = this.#told.get(call);
    if (known !== undefined) return known;
    if (this.#told.size >= TOLD_LIMIT) this.#told.clear();
    const told = tell();
    this.#told.set(call, told);
    return told;
  }

  #format(key: MessageKey, values?: Values): string {
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new IntlMessageFormat(this.#messages[key], this.#locale)));
    return String(format.format(values));
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** A calendar day in words, or an hour of it (a fraction), never shifted by the reader's time zone. */
  day(day: Day, style: DayStyle = 'day'): string {
    return this.#dayFormat(style).format(Math.round(msOf(day)));
  }

  /** Two days as a range in words: `9–10 January 2022`. */
  days(from: Day, to: Day, style: DayStyle = 'day'): string {
    // A dash after a single word stands close: 9–10 January 2022, Jan–Aug 2025, 2021–2022.
    return this.#once(`${style} ${String(from)}/${String(to)}`, () =>
      this.#dayFormat(style)
        .formatRange(msOf(from), msOf(to))
        .replace(/^(\S+)\s–\s/, '$1–'),
    );
  }

  /** `a, b and c`, with `or` (disjunction), or `a, b, c` (unit). */
  list(items: Iterable<string>, type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction'): string {
    let format = this.#lists.get(type);
    if (!format) this.#lists.set(type, (format = new Intl.ListFormat(this.#locale, { type })));
    return format.format(items);
  }

  /** The name of a language from its code: `pl` → "Polish". */
  language(code: string): string {
    return this.#languages.of(code) ?? code;
  }

  #dayFormat(style: DayStyle): Intl.DateTimeFormat {
    let format = this.#days.get(style);
    if (!format)
      this.#days.set(
        style,
        (format = new Intl.DateTimeFormat(this.#locale, { ...DAY_STYLES[style], timeZone: 'UTC' })),
      );
    return format;
  }
}

export const textOf = (lang: string): Text => new Text(lang, LANGUAGES[lang] ?? en);

export const [getText, setText] = createContext<Text>();
