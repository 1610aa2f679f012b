import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { SHAPES, shapeOf } from './shapes.ts';
import type { DateShape, ShapeName } from './shapes.ts';
import type { Bound, When } from '../../record/when.ts';

/** What a legend explains: shapes of dates, doubts about them, standings, and the tail. */
export type Sample = ShapeName | 'approximate' | 'uncertain';

const bound = (precision: Bound['precision'], approximate = false, uncertain = false): Bound => ({
  precision,
  approximate,
  uncertain,
});
const DAY = bound('day');
const MONTH = bound('month');
const date = (one: Bound) => ({ kind: 'date', from: 0, to: 1, start: one, end: one }) as const;

/** Two days a while apart. */
const several = (kind: 'one-of' | 'all-of'): When => ({
  kind,
  from: 0,
  to: 9,
  start: DAY,
  end: DAY,
  parts: [0, 9].map((day) => ({ ...date(DAY), from: day, to: day })),
});

/** A typical mark of each kind, and its width in the legend, px. */
export const SAMPLES: Readonly<Record<Sample, { readonly shape: DateShape; readonly width: number }>> = {
  day: { shape: shapeOf(date(DAY), true, false), width: 10 },
  interval: { shape: shapeOf({ kind: 'interval', from: 0, to: 1, start: DAY, end: DAY }, true, false), width: 32 },
  vague: { shape: shapeOf(date(MONTH), true, false), width: 32 },
  approximate: { shape: shapeOf(date(bound('month', true)), true, false), width: 32 },
  uncertain: { shape: shapeOf(date(bound('month', false, true)), true, false), width: 32 },
  'one-of': { shape: shapeOf(several('one-of'), true, false), width: 44 },
  'all-of': { shape: shapeOf(several('all-of'), true, false), width: 44 },
  ongoing: { shape: shapeOf({ kind: 'interval', from: 0, to: null, start: DAY, end: null }, true, false), width: 40 },
  until: { shape: shapeOf({ kind: 'interval', from: null, to: 1, start: null, end: DAY }, true, false), width: 40 },
  recurring: { shape: shapeOf({ kind: 'interval', from: 0, to: 1, start: DAY, end: DAY }, true, true), width: 40 },
  'not-held': { shape: shapeOf(date(DAY), false, false), width: 10 },
};

/** The samples that some of these contacts need, in order. */
export function samplesOf(shapes: readonly DateShape[], contacts: Iterable<number>): Sample[] {
  const used = new Set<Sample>();
  for (const contact of contacts) {
    const { name, start, end } = shapes[contact]!;
    used.add(name);
    for (const { line } of [start, end]) {
      if (line.startsWith('approximate') && name !== 'not-held') used.add('approximate');
      if (line.endsWith('uncertain')) used.add('uncertain');
    }
    if (start.end === 'arrow') used.add('until');
    if (end.end === 'arrow') used.add('ongoing');
  }
  const order: Sample[] = [...SHAPES.slice(0, 3), 'approximate', 'uncertain', ...SHAPES.slice(3)];
  return order.filter((sample) => used.has(sample));
}

/** The standings that some of these contacts have, in order. */
export function standingsOf(contacts: Iterable<number>, standing: (contact: number) => Standing): Standing[] {
  const used = new Set([...contacts].map(standing));
  return STANDINGS.filter((one) => used.has(one));
}
