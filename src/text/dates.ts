/**
 * The forms in which a date may stand in a message: by itself ("April 2023"), as after "from", "until" and "about"
 * (a genitive, where a language has one), and as after "in" (a locative).
 */
export const DATE_FORMS = ['alone', 'of', 'in'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A date in words, in each of its forms. */
export type DateWords = Readonly<Record<DateForm, string>>;

/** A date in words by its forms. */
export const inForms = (tell: (form: DateForm) => string): DateWords => ({
  alone: tell('alone'),
  of: tell('of'),
  in: tell('in'),
});

/** Words that stay the same in every form, such as a day's or a range's. */
export const unbent = (words: string): DateWords => ({ alone: words, of: words, in: words });

/** A date as the values of a message, which takes the form that it needs: `{date}`, `{dateOf}` or `{dateIn}`. */
export const dateValues = <N extends string>(
  name: N,
  { alone, of, in: inside }: DateWords,
): Record<N | `${N}Of` | `${N}In`, string> =>
  ({ [name]: alone, [`${name}Of`]: of, [`${name}In`]: inside }) as Record<N | `${N}Of` | `${N}In`, string>;
