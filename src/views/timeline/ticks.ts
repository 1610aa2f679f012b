import { dayOf, msOf } from '../../record/day.ts';
import type { Day } from '../../record/day.ts';
import type { Text } from '../../text/text.ts';
import type { Scale } from './geometry.ts';

export interface Tick {
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

type Unit = 'day' | 'month' | 'year';
interface Step {
  readonly unit: Unit;
  readonly count: number;
  readonly days: number;
}

const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30.4 },
  { unit: 'month', count: 3, days: 91 },
  { unit: 'month', count: 6, days: 182 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): Step => ({ unit: 'year', count, days: count * 365.25 })),
];

/** Width that a fine label needs, px; a week as wide as its four days would be without a month over them. */
const ROOM: Record<Unit, number> = { day: 24, month: 36, year: 44 };
const WEEK_ROOM = 40;

/** Coarse labels are larger and bolder than what `measure` measures. */
const COARSER = 1.2;

const parts = (day: Day): [number, number, number] => {
  const date = new Date(msOf(day));
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};
const dayAt = (year: number, month: number, date = 1): Day => dayOf(Date.UTC(year, month, date));

/** The first days of a unit's steps, from the step that `from` lies in to at least the last before `to`. */
function starts({ unit, count }: Step, from: number, to: number): Day[] {
  const [year, month] = parts(Math.floor(from));
  const days: Day[] = [];
  if (unit === 'year') {
    for (let y = Math.floor(year / count) * count; dayAt(y, 0) < to; y += count) days.push(dayAt(y, 0));
    return days;
  }
  const every = unit === 'month' ? count : 1;
  for (let m = month - (month % every); dayAt(year, m) < to; m += every) {
    days.push(dayAt(year, m));
    if (unit === 'month') continue;
    const last = count === 1 ? 31 : 29 - count;
    for (let date = 1 + count; date <= last; date += count) {
      const day = dayAt(year, m, date);
      if (parts(day)[2] === date) days.push(day);
    }
  }
  return days;
}

/** The axis of a scale in the words of the page's language. `measure` gives the width of a label, px. */
export function ticksOf(scale: Scale, text: Text, right: number, measure: (label: string) => number): Ticks {
  const { from, to } = scale.span;
  const step =
    STEPS.find(({ unit, count, days }) => days * scale.perDay >= (count === 7 ? WEEK_ROOM : ROOM[unit])) ??
    STEPS.at(-1)!;
  const name = {
    day: (day: Day) => text.number(parts(day)[2]),
    month: (day: Day) => text.day(day, 'month-only'),
    year: (day: Day) => text.day(day, 'year'),
  }[step.unit];
  const fine = starts(step, from, to)
    .filter((day) => day >= from && day < to)
    .map((day) => ({ day, x: scale.x(day), label: name(day) }))
    .map((tick) => (tick.x + 3 + measure(tick.label) > right ? { ...tick, label: '' } : tick));
  if (step.unit === 'year') return { fine: [], coarse: fine };
  const over: Step =
    step.unit === 'day' ? { unit: 'month', count: 1, days: 30 } : { unit: 'year', count: 1, days: 365 };
  const style = step.unit === 'day' ? 'month' : 'year';
  const edges = starts(over, from, to).map((day) => ({ day, x: scale.x(Math.max(day, from)) }));
  const coarse = edges.map(({ day, x }, i): Tick => {
    const label = text.day(day, style);
    const room = Math.min(right, (edges[i + 1]?.x ?? Infinity) - 4) - x - 4;
    return { day, x, label: measure(label) * COARSER <= room ? label : '' };
  });
  return { fine, coarse };
}
