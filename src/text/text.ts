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
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

/** The words of one language: messages in ICU form, dates, numbers and lists as that language writes them. */
export class Text {
  readonly #messages: Messages;
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();
  readonly #days = new Map<DayStyle, Intl.DateTimeFormat>();
  readonly #numbers: Intl.NumberFormat;

  constructor(
    readonly lang: string,
    messages: Messages,
  ) {
    this.#messages = messages;
    this.#numbers = new Intl.NumberFormat(lang);
  }

  /** A message with its values filled in. Throws where a value that it names is missing. */
  t(key: MessageKey, values?: Values): string {
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new IntlMessageFormat(this.#messages[key], this.lang)));
    return String(format.format(values));
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** A calendar day in words, never shifted by the reader's time zone. */
  day(day: Day, style: DayStyle = 'day'): string {
    return this.#dayFormat(style).format(msOf(day));
  }

  /** Two days as a range in words: `9–10 January 2022`. */
  days(from: Day, to: Day, style: DayStyle = 'day'): string {
    return this.#dayFormat(style).formatRange(msOf(from), msOf(to));
  }

  /** `a, b and c`, or with `or`. */
  list(items: Iterable<string>, type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction'): string {
    return new Intl.ListFormat(this.lang, { type, style: type === 'unit' ? 'narrow' : 'long' }).format(items);
  }

  #dayFormat(style: DayStyle): Intl.DateTimeFormat {
    let format = this.#days.get(style);
    if (!format)
      this.#days.set(style, (format = new Intl.DateTimeFormat(this.lang, { ...DAY_STYLES[style], timeZone: 'UTC' })));
    return format;
  }
}

export const textOf = (lang: string): Text => new Text(lang, LANGUAGES[lang] ?? en);

export const [getText, setText] = createContext<Text>();
