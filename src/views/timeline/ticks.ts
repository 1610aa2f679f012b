import { dayOf, msOf } from '../../record/day.ts';
import type { Day } from '../../record/day.ts';
import type { Text } from '../../text/text.ts';
import type { Scale } from './geometry.ts';

export interface Tick {
  /** Where an hour begins it is a fraction. */
  readonly day: Day;
  readonly x: number;
  /** Empty where there is no room. */
  readonly label: string;
}

/** Two levels of a time axis: fine ticks, and what they belong to (month over year, day over month). */
export interface Ticks {
  readonly fine: readonly Tick[];
  readonly coarse: readonly Tick[];
}

type Measure = (label: string) => number;
type Unit = 'hour' | 'day' | 'month' | 'year' | 'decade';

/** Ticks that are so many units apart. */
interface Step {
  readonly unit: Unit;
  readonly count: number;
}

/** The least that a unit lasts, days. */
const LEAST: Readonly<Record<Unit, number>> = { hour: 1 / 24, day: 1, month: 28, year: 365, decade: 3652 };

const steps = (unit: Unit, ...counts: number[]): Step[] => counts.map((count) => ({ unit, count }));
const STEPS: readonly Step[] = [
  ...steps('hour', 1, 3, 6),
  ...steps('day', 1, 7),
  ...steps('month', 1, 3, 6),
  ...steps('year', 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
];

/** What a unit belongs to. */
const OVER: Readonly<Record<Unit, Unit | null>> = {
  hour: 'day',
  day: 'month',
  month: 'year',
  year: 'decade',
  decade: null,
};

/** From a tick to its label, and between that and the next tick, px. */
const INDENT = { fine: 3, coarse: 4 };
const APART = { fine: 8, coarse: 5 };
/** Weeks closer than this would only clutter the months over them, px. */
const WEEK_ROOM = 40;
/** Coarse labels are larger and bolder than what `measure` measures. */
const COARSER = 1.2;
/** Decades say little over fewer years than these. */
const FEW_YEARS = 20;

const yearOf = (day: Day): number => new Date(msOf(Math.floor(day))).getUTCFullYear();
const monthOf = (day: Day): number => new Date(msOf(Math.floor(day))).getUTCMonth();
const dayAt = (year: number, month = 0): Day => dayOf(Date.UTC(year, month));

/** Where a unit's steps begin: from the step that `from` lies in to the last before `to`. */
function starts({ unit, count }: Step, from: number, to: number): Day[] {
  const days: Day[] = [];
  if (unit === 'hour') {
    const perDay = 24 / count;
    for (let i = Math.floor(from * perDay); i / perDay < to; i++) days.push(i / perDay);
  } else if (unit === 'year' || unit === 'decade') {
    const years = unit === 'year' ? count : count * 10;
    for (let y = Math.floor(yearOf(from) / years) * years; dayAt(y) < to; y += years) days.push(dayAt(y));
  } else if (unit === 'month') {
    const year = yearOf(from);
    for (let m = monthOf(from) - (monthOf(from) % count); dayAt(year, m) < to; m += count) days.push(dayAt(year, m));
  } else {
    for (const month of starts({ unit: 'month', count: 1 }, from, to)) {
      const next = dayAt(yearOf(month), monthOf(month) + 1);
      // The last stretch of a month is never shorter than the others.
      for (let day = month; day + count <= next && day < to; day += count) days.push(day);
    }
  }
  return days;
}

/** The name of a step as a fine label. */
const fineName = (unit: Unit, day: Day, text: Text): string => {
  if (unit === 'hour') return text.day(day, 'hour');
  if (unit === 'day') return text.number(new Date(msOf(day)).getUTCDate());
  return unit === 'month' ? text.day(day, 'month-only') : text.day(day, 'year');
};

type Name = (day: Day, text: Text) => string;

/** The names of units as coarse labels, the longest way first. */
const COARSE_NAMES: Readonly<Record<Unit, readonly Name[]>> = {
  hour: [],
  day: [(day, text) => text.day(day), (day, text) => text.day(day, 'short')],
  month: [(day, text) => text.day(day, 'month'), (day, text) => text.day(day, 'short-month')],
  year: [(day, text) => text.day(day, 'year')],
  decade: [(day, text) => text.t('timeline.decade', { year: text.day(day, 'year') })],
};

/** Days of which the names are as wide as any: what fits for these fits for all. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => dayAt(2022, month) + 27);

const widths = new WeakMap<Measure, Map<string, number>>();

/** How wide names become, px; found once for each kind of name. */
function widest(kind: string, name: Name, text: Text, measure: Measure): number {
  const known = widths.get(measure) ?? new Map<string, number>();
  widths.set(measure, known);
  const key = `${text.lang} ${kind}`;
  let width = known.get(key);
  if (width === undefined) known.set(key, (width = Math.max(...SAMPLES.map((day) => measure(name(day, text))))));
  return width;
}

/** Whether the labels of a step's ticks fit between them. */
function fits(step: Step, scale: Scale, text: Text, measure: Measure): boolean {
  const apart = LEAST[step.unit] * step.count * scale.perDay;
  if (step.unit === 'day' && step.count > 1 && apart < WEEK_ROOM) return false;
  const room = apart - INDENT.fine - APART.fine;
  return room > 0 && widest(`fine ${step.unit}`, (day) => fineName(step.unit, day, text), text, measure) <= room;
}

/** The axis of a scale in the words of the page's language. `measure` gives the width of a label, px. */
export function ticksOf(scale: Scale, text: Text, right: number, measure: Measure): Ticks {
  const { from, to } = scale.span;
  const coarseName = (unit: Unit): Name | undefined => {
    const room = LEAST[unit] * scale.perDay - INDENT.coarse - APART.coarse;
    return COARSE_NAMES[unit].find((name, i) => widest(`${unit} ${i}`, name, text, measure) * COARSER <= room);
  };
  const step =
    STEPS.find((one) => {
      if (!fits(one, scale, text, measure)) return false;
      const over = OVER[one.unit];
      return one.unit === 'year' || over === null || coarseName(over) !== undefined;
    }) ?? STEPS.at(-1)!;
  const fine = starts(step, from, to)
    .filter((day) => day >= from)
    .map((day): Tick => {
      const x = scale.x(day);
      const label = fineName(step.unit, day, text);
      return { day, x, label: x + INDENT.fine + measure(label) <= right ? label : '' };
    });
  const over = OVER[step.unit];
  const name = over && coarseName(over);
  if (!over || !name || (step.unit === 'year' && (step.count >= 10 || yearOf(to) - yearOf(from) < FEW_YEARS)))
    return { fine: [], coarse: fine };
  const edges = starts({ unit: over, count: 1 }, from, to)
    .filter((_, i, days) => (days[i + 1] ?? to) > from)
    .map((day) => ({ day, x: scale.x(Math.max(day, from)) }));
  const coarse = edges.map(({ day, x }, i): Tick => {
    const label = name(day, text);
    const room = Math.min(right, (edges[i + 1]?.x ?? Infinity) - APART.coarse) - x - INDENT.coarse;
    return { day, x, label: measure(label) * COARSER <= room ? label : '' };
  });
  return { fine, coarse };
}
