import { IntlMessageFormat } from 'intl-messageformat';
import { createContext } from 'svelte';
import { msOf } from '../record/day.ts';
import type { Day } from '../record/day.ts';
import type { Review } from '../record/dataset.ts';
import type { Lang } from '../record/vocabulary.ts';
import { inForms, unbent } from './dates.ts';
import type { DateForm, DateWords } from './dates.ts';
import en from './en.json';
import { LANGUAGES } from './languages.ts';
import type { Language, Translation } from './languages.ts';
import { isPlain } from './plain.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Values = Readonly<Record<string, string | number>>;

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

/** The messages of those dates that stand in other forms than by themselves; a day stays the same in all. */
const BENT = {
  month: 'date.month',
  'short-month': 'date.month',
  year: 'date.year',
} as const satisfies Partial<Record<DayStyle, MessageKey>>;

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
  readonly #names = new Map<'language' | 'region', Intl.DisplayNames>();
  #numbers: Intl.NumberFormat | null = null;
  readonly #language: Omit<Language, 'name' | 'load'>;
  /** Who reviewed its messages as a native speaker; null where nobody has. */
  readonly review: Review | null;

  constructor(
    readonly lang: Lang,
    messages: Messages | Translation,
    language: Omit<Language, 'name' | 'load'> = LANGUAGES[lang],
  ) {
    this.#messages = messages;
    this.review = '_reviewed' in messages ? messages._reviewed : null;
    this.#language = language;
  }

  /** By which Intl writes the language. */
  get locale(): string {
    return this.#language.locale;
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
    const message = this.#messages[key];
    if (isPlain(message)) return message;
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new IntlMessageFormat(message, this.locale)));
    return String(format.format(values));
  }

  number(value: number): string {
    return (this.#numbers ??= new Intl.NumberFormat(this.locale)).format(value);
  }

  /** A number short enough for a small place: `12K`. */
  shortNumber(value: number): string {
    return new Intl.NumberFormat(this.locale, { notation: 'compact', maximumFractionDigits: 0 }).format(value);
  }

  /** A calendar day in words, or an hour of it (a fraction), never shifted by the reader's time zone. */
  day(day: Day, style: DayStyle = 'day'): string {
    return this.#plainYear(this.#dayFormat(style).format(Math.round(msOf(day))));
  }

  /** A day, month or year in words, in every form. */
  dayForms(day: Day, style: DayStyle = 'day'): DateWords {
    const alone = this.day(day, style);
    if (!(style in BENT)) return unbent(alone);
    const date = new Date(msOf(day));
    const values = { month: String(date.getUTCMonth() + 1), year: String(date.getUTCFullYear()) };
    const bent = (form: DateForm): string => this.t(BENT[style as keyof typeof BENT], { ...values, form });
    return inForms((form) => (form === 'alone' ? alone : bent(form)));
  }

  /** Two days as a range in words: `9–10 January 2022`. */
  days(from: Day, to: Day, style: DayStyle = 'day'): string {
    // A dash after a single word stands close, and a year is told once: 9–10 January 2022, Jan–Aug 2025, 2021–2022.
    return this.#once(`${style} ${String(from)}/${String(to)}`, () =>
      this.#plainYear(
        this.#dayFormat(style)
          .formatRange(msOf(from), msOf(to))
          .replace(/^(\S+)\s(\d{4}\D*)\s–\s(\S+\s\2)$/, '$1–$3')
          .replace(/^(\S+)\s–\s/, '$1–'),
      ),
    );
  }

  #plainYear(date: string): string {
    const { yearMark } = this.#language;
    return yearMark === undefined ? date : date.replaceAll(yearMark, '');
  }

  /** `a, b and c`, with `or` (disjunction), or `a, b, c` (unit: parts of a line). */
  list(items: Iterable<string>, type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction'): string {
    // Intl puts an "and" before the last unit in some languages.
    if (type === 'unit') return [...items].join(', ');
    let format = this.#lists.get(type);
    if (!format) this.#lists.set(type, (format = new Intl.ListFormat(this.locale, { type })));
    return format.format(items);
  }

  /** A name as it stands within a sentence: "Track two" → "track two", but "NATO enlargement" stays. */
  inSentence(name: string): string {
    if (this.#language.capitalNouns || !/^\p{Lu}(?!\p{Lu})/u.test(name)) return name;
    return name.charAt(0).toLocaleLowerCase(this.locale) + name.slice(1);
  }

  /** The name of a language from its code: `pl` → "Polish". */
  language(code: string): string {
    return this.#nameOf('language', code);
  }

  /** The name of a country from its code: `CH` → "Switzerland". */
  country(code: string): string {
    return this.#nameOf('region', code);
  }

  #nameOf(type: 'language' | 'region', code: string): string {
    let names = this.#names.get(type);
    if (!names) this.#names.set(type, (names = new Intl.DisplayNames(this.locale, { type })));
    return names.of(code) ?? code;
  }

  #dayFormat(style: DayStyle): Intl.DateTimeFormat {
    let format = this.#days.get(style);
    if (!format)
      this.#days.set(style, (format = new Intl.DateTimeFormat(this.locale, { ...DAY_STYLES[style], timeZone: 'UTC' })));
    return format;
  }
}

/** The words of a language by its messages; they are at hand for English. */
export const textOf = (lang: Lang, messages: Messages | Translation = en): Text => new Text(lang, messages);

/** Loads the words of a language; of one that has none yet, English. Rejects where its messages do not arrive. */
export const loadText = async (lang: Lang): Promise<Text> => {
  const { load } = LANGUAGES[lang];
  return load ? textOf(lang, await load()) : textOf('en');
};

export const [getText, setText] = createContext<Text>();
