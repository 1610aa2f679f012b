/** A calendar day as whole days since 1970-01-01 (UTC). */
export type Day = number;

export const MS_PER_DAY = 86_400_000;

/** The day that holds an instant (ms since epoch). */
export const dayOf = (ms: number): Day => Math.floor(ms / MS_PER_DAY);

/** The first instant of a day, ms since epoch. */
export const msOf = (day: Day): number => day * MS_PER_DAY;

/** `2021-12-30` → day. Throws where the text is no calendar day. */
export function parseDay(text: string): Day {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || printDay(dayOf(ms)) !== text) throw new RangeError(`"${text}" is not a day like 2021-12-30`);
  return dayOf(ms);
}

/** day → `2021-12-30`. */
export const printDay = (day: Day): string => new Date(msOf(day)).toISOString().slice(0, 10);
