import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { mostMarks } from './bins.ts';
import { geometryOf } from './geometry.ts';
import { placeLandmarks } from './landmarks.ts';
import { roughWidth } from '../common/measure.ts';
import { fitted, GAP, packRows } from './rows.ts';
import { hasTail, isIn, orderOf, sceneOf, tailEnd } from './scene.ts';
import type { Scene } from './scene.ts';
import { edgesOf, shapesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { SHORTEST, wholeSpan } from './span.ts';
import type { Span } from './span.ts';

const WIDTHS = [
  [1128, false],
  [568, false],
  [720, false],
  [1448, false],
  [328, true],
  [288, true],
] as const;

let columns: Columns;
let shapes: readonly DateShape[];
let order: readonly number[];
beforeAll(() => {
  columns = realColumns();
  shapes = shapesOf(columns);
  order = orderOf(columns);
});

const standing = (i: number) => STANDINGS[columns.views.contacts.standing[i]!.at(-1)!]!;
const everything = (): Uint8Array => new Uint8Array(columns.contacts.count).fill(1);

function lay(width: number, narrow: boolean, span?: Span, passing = everything(), selected: readonly number[] = []) {
  const geometry = narrow ? fitted(columns, shapes, width) : geometryOf(width);
  const rows = packRows(columns, shapes, geometry);
  const input = { columns, shapes, geometry, rows, passing, order, selected, measure: roughWidth, standing };
  return { geometry, rows, scene: sceneOf({ ...input, span: span ?? wholeSpan(columns) }) };
}

/** The marks drawn, ghosts among them, by the middle of their row. */
function byRow({ drawn, ghosts }: Scene, y: Float32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const i of [...drawn, ...ghosts].sort((a, b) => a - b)) rows.set(y[i]!, [...(rows.get(y[i]!) ?? []), i]);
  return rows;
}

/** Every pair of a list. */
function* pairs<T>(list: readonly T[]): Iterable<[T, T]> {
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b];
}

/** Pairs of things at one height that come closer than `apart` px. */
function collisions({ scene, rows }: ReturnType<typeof lay>): string[] {
  const found: string[] = [];
  const { title } = columns.views.contacts;
  for (const row of byRow(scene, rows.y).values())
    for (const [a, b] of pairs(row))
      if (scene.x0[b]! < scene.x1[a]! + GAP - 0.01 && scene.x0[a]! < scene.x1[b]! + GAP - 0.01)
        found.push(`marks: ${title[a]!} / ${title[b]!}`);
  for (const [a, b] of pairs(scene.labels))
    if (a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width) found.push(`labels: ${a.text} / ${b.text}`);
  for (const { contact, text, x, y, width } of scene.labels)
    for (const i of [...scene.drawn, ...scene.ghosts])
      if (i !== contact && rows.y[i] === y && x < scene.x1[i]! && scene.x0[i]! < x + width)
        found.push(`label on mark: ${text} / ${title[i]!}`);
  return found;
}

const anySpan = (): fc.Arbitrary<Span> => {
  const { from, to } = wholeSpan(columns);
  return fc
    .tuple(fc.integer({ min: from, max: to - SHORTEST }), fc.integer({ min: SHORTEST, max: to - from }))
    .map(([start, length]) => ({ from: start, to: Math.min(start + length, to) }));
};
const anyPassing = (): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: columns.contacts.count, maxLength: columns.contacts.count })
    .map((flags) => Uint8Array.from(flags));

describe('the lanes of the shipped record', () => {
  it.each(WIDTHS)('keep marks and labels apart on the whole record at %i px', (width, narrow) => {
    expect(collisions(lay(width, narrow))).toEqual([]);
  });

  it('keep them apart at any zoom and under any filter, and every label inside the plot', () => {
    fc.assert(
      fc.property(anySpan(), anyPassing(), fc.constantFrom(...WIDTHS), (span, passing, [width, narrow]) => {
        const laid = lay(width, narrow, span, passing, [7, 60, 190]);
        expect(collisions(laid)).toEqual([]);
        for (const { x, width: w } of laid.scene.labels) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep labels off the tails that tell when a mark came to light', () => {
    const { geometry, rows } = lay(1128, false);
    const input = { columns, shapes, geometry, rows, order, selected: [], measure: roughWidth, standing, tails: true };
    const scene = sceneOf({ ...input, span: wholeSpan(columns), passing: everything() });
    const tails = [...scene.drawn].filter((i) => hasTail(columns, i, scene.x1[i]!, scene.scale));
    expect(tails.length).toBeGreaterThan(10);
    for (const { text, x, y, width } of scene.labels)
      for (const i of tails)
        if (rows.y[i] === y)
          expect(x >= tailEnd(columns, i, scene.scale) || x + width <= scene.x1[i]!, text).toBe(true);
  });

  it('draw every contact with days in view once, as a mark where it passes and as a ghost where not', () => {
    fc.assert(
      fc.property(anySpan(), anyPassing(), (span, passing) => {
        const { scene } = lay(1128, false, span, passing);
        const inView = [...passing.keys()].filter((i) => isIn(columns, i, span));
        expect([...scene.drawn]).toEqual(inView.filter((i) => passing[i]));
        expect([...scene.ghosts]).toEqual(inView.filter((i) => !passing[i]));
      }),
      { numRuns: 60 },
    );
  });

  it('stand in about 35 rows at 1280 px, within one screen', () => {
    const { rows } = lay(1128, false);
    expect(rows.lanes.reduce((sum, lane) => sum + lane.rows, 0)).toBeLessThanOrEqual(36);
    expect(rows.height).toBeLessThanOrEqual(540);
    expect(rows.lanes.map(({ total }) => total).reduce((a, b) => a + b)).toBe(columns.contacts.count);
  });

  it('name at least 30 contacts and all landmarks at 1280 px, and more contacts of a part as one zooms in', () => {
    const { scene, geometry } = lay(1128, false);
    expect(scene.labels.length).toBeGreaterThanOrEqual(30);
    const marks = placeLandmarks(columns.views.landmarks, scene.scale, geometry.width, roughWidth);
    expect(marks.map(({ label }) => label !== null)).toEqual(columns.views.landmarks.day.map(() => true));
    const { from } = wholeSpan(columns);
    const year = { from: from + 365, to: from + 730 };
    const named = (one: Scene): number => one.labels.filter(({ contact }) => isIn(columns, contact, year)).length;
    expect(named(lay(1128, false, year).scene)).toBeGreaterThan(named(scene));
  });

  it('name what is open or marked before anything else, in another row of its lane where its own is full', () => {
    for (let contact = 0; contact < columns.contacts.count; contact++) {
      const { scene, rows } = lay(1128, false, undefined, everything(), [contact]);
      const label = scene.labels.find((one) => one.contact === contact);
      expect(label, columns.views.contacts.title[contact]).toBeDefined();
      if (label!.y !== rows.y[contact]) expect(label!.leader?.[1]).toBe(rows.y[contact]);
    }
  });

  it('never bring two marks of a row closer by zooming in', () => {
    const whole = lay(1128, false);
    fc.assert(
      fc.property(anySpan(), (span) => {
        const { scene, rows } = lay(1128, false, span);
        for (const row of byRow(scene, rows.y).values())
          for (const [a, b] of pairs(row)) {
            const gap = (one: Scene) => Math.max(one.x0[b]! - one.x1[a]!, one.x0[a]! - one.x1[b]!);
            expect(gap(scene)).toBeGreaterThanOrEqual(gap(whole.scene) - 1e-6);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('know the edges of a contact from its date alone', () => {
    const { scene, geometry } = lay(1128, false);
    for (const i of scene.drawn) {
      expect([scene.x0[i], scene.x1[i]]).toEqual(edgesOf(columns, shapes[i]!, i, scene.scale, geometry.r));
      expect(scene.x1[i]! - scene.x0[i]!).toBeGreaterThanOrEqual(2 * geometry.r - 1e-9);
    }
  });
});

describe('a record too dense for marks', () => {
  /** The shipped record again and again, each time a day later. */
  function dense(times: number): Columns {
    const again = (column: Int32Array, later = 0): Int32Array =>
      Int32Array.from(
        { length: column.length * times },
        (_, i) => column[i % column.length]! + later * Math.floor(i / column.length),
      );
    const { contacts, views } = columns;
    const title = Array.from({ length: contacts.count * times }, (_, i) => views.contacts.title[i % contacts.count]!);
    return {
      ...columns,
      views: { ...views, contacts: { ...views.contacts, title } },
      contacts: {
        ...contacts,
        count: contacts.count * times,
        channel: Uint8Array.from(again(Int32Array.from(contacts.channel))),
        from: again(contacts.from, 1),
        to: again(contacts.to, 1),
      },
    };
  }

  it('is drawn as bins whose counts add up, in a picture that does not grow with it', () => {
    const times = 40;
    const many = dense(times);
    const geometry = geometryOf(1128);
    const all = Array.from({ length: many.contacts.count }, (_, i) => shapes[i % shapes.length]!);
    const rows = packRows(many, all, geometry);
    expect(rows.height).toBeLessThan(3500);
    const passing = Uint8Array.from({ length: many.contacts.count }, (_, i) => Number(i % 3 > 0));
    const scene = sceneOf({
      columns: many,
      shapes: all,
      geometry,
      rows,
      span: wholeSpan(columns),
      passing,
      standing: (i) => standing(i % columns.contacts.count),
      order: [],
      selected: [],
      measure: roughWidth,
    });
    const inView = [...passing.keys()].filter((i) => isIn(many, i, wholeSpan(columns)));
    const sum = (of: (bin: Scene['bins'][number]) => number): number => scene.bins.reduce((n, bin) => n + of(bin), 0);
    expect(sum(({ total }) => total) + scene.drawn.length + scene.ghosts.length).toBe(inView.length);
    expect(sum(({ count }) => count) + scene.drawn.length).toBe(inView.filter((i) => passing[i]).length);
    expect(sum(({ counts }) => counts.reduce((a, b) => a + b, 0))).toBe(sum(({ count }) => count));
    expect(scene.bins.length).toBeLessThan(600);
    expect(scene.drawn.length + scene.ghosts.length).toBeLessThanOrEqual(
      mostMarks(columns.views.channels.id.length) * columns.views.channels.id.length,
    );
  });
});
