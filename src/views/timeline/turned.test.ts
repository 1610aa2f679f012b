import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { textOf } from '../../text/text.ts';
import { roughWidth } from '../common/measure.ts';
import { frameOf, geometryOf, GUTTER, scaleOf } from './geometry.ts';
import { initialsOf } from './initials.ts';
import { NAME, placeDown } from './landmarks-down.ts';
import { usualModes } from './modes.ts';
import { fitted, packRows, shares } from './rows.ts';
import { sceneOf } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { wholeSpan } from './span.ts';
import { LINE, linesOf, ticksDown } from './ticks-down.ts';

let columns: Columns;
beforeAll(() => {
  columns = realColumns();
});

function lay(width: number, from: number, days: number) {
  const shapes = shapesOf(columns);
  const geometry = fitted(columns, shapes, width);
  const rows = packRows(columns, shapes, geometry);
  const passing = new Uint8Array(columns.contacts.count).fill(1);
  const standing = (i: number) => STANDINGS[columns.views.contacts.standing[i]!.at(-1)!]!;
  const input = { columns, shapes, geometry, rows, passing, standing, order: [], selected: [], measure: roughWidth };
  const whole = wholeSpan(columns);
  const span = { from: whole.from + from, to: Math.min(whole.from + from + days, whole.to) };
  return { geometry, rows, scene: sceneOf({ ...input, span }), span };
}
const anyLaid = fc
  .tuple(fc.constantFrom(288, 328, 382, 680), fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 20, max: 2000 }))
  .map((given) => lay(...given));

describe('turned lanes of the shipped record', () => {
  it.each([288, 320, 360, 700])('fill a page of %i px, every mark seen and none on another', (width) => {
    const { geometry, rows } = lay(width, 0, 5000);
    expect(geometry.r).toBeGreaterThanOrEqual(2.5);
    expect(geometry.rowHeight).toBeGreaterThan(2 * geometry.r);
    expect(rows.height).toBeCloseTo(geometry.across, 6);
    expect(rows.lanes.every(({ height }) => height >= 28)).toBe(true);
    expect(rows.lanes.every(({ clear }) => clear === 0)).toBe(true);
    expect(frameOf(geometry, rows.height).width).toBeLessThanOrEqual(width);
  });

  it('are two or three screens of a phone long, whatever is in view', () => {
    expect(lay(328, 0, 5000).geometry.width).toBe(lay(328, 100, 30).geometry.width);
    expect(lay(328, 0, 5000).geometry.width).toBeGreaterThan(1200);
    expect(lay(328, 0, 5000).geometry.width).toBeLessThanOrEqual(2400);
  });

  it('have names of landmarks that meet no mark, no other name and no edge', () => {
    fc.assert(
      fc.property(anyLaid, ({ geometry, rows, scene }) => {
        const placed = placeDown(columns.views.landmarks, scene, rows, geometry, roughWidth);
        const boxes = placed.flatMap(({ landmark, x, label }) =>
          label ? [{ landmark, top: x + (label.row - 1) * NAME, from: label.x, to: label.x + label.width }] : [],
        );
        for (const { top, from, to } of boxes) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(geometry.across);
          for (const i of [...scene.drawn, ...scene.ghosts])
            if (scene.x0[i]! < top + NAME && scene.x1[i]! > top)
              expect(rows.y[i]! + geometry.r <= from || rows.y[i]! - geometry.r >= to).toBe(true);
        }
        for (const a of boxes)
          for (const b of boxes)
            if (a !== b && Math.abs(a.top - b.top) < NAME) expect(a.to <= b.from || b.to <= a.from).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('have an axis whose words fit its margin and do not meet', () => {
    const text = textOf('en');
    fc.assert(
      fc.property(anyLaid, ({ geometry, span }) => {
        const { coarse, fine } = ticksDown(scaleOf(span, geometry), text, geometry.width, roughWidth);
        const words = [
          ...coarse.map(({ x, label }) => ({ from: x, lines: linesOf(label) })),
          ...fine.map(({ x, label }) => ({ from: x - LINE / 2, lines: linesOf(label) })),
        ].filter(({ lines }) => lines.length > 0);
        expect(words.length).toBeGreaterThan(1);
        for (const { lines } of words) for (const line of lines) expect(roughWidth(line)).toBeLessThanOrEqual(GUTTER);
        words.sort((a, b) => a.from - b.from);
        words.slice(1).forEach(({ from }, i) => {
          expect(from).toBeGreaterThanOrEqual(words[i]!.from + words[i]!.lines.length * LINE - 1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });
});

it('places a point and finds it again, in either frame', () => {
  const coordinate = fc.double({ min: -100, max: 2000, noNaN: true });
  for (const geometry of [geometryOf(1128), lay(328, 0, 5000).geometry]) {
    const frame = frameOf(geometry, 500);
    fc.assert(
      fc.property(coordinate, coordinate, (along, across) => {
        const [a, b] = frame.point(...frame.place(along, across));
        expect(a).toBeCloseTo(along, 6);
        expect(b).toBeCloseTo(across, 6);
      }),
    );
  }
});

it('shares rows out: nobody gets more than it needs, all together no more than there are', () => {
  expect(shares([9, 4, 3], 40)).toEqual([9, 4, 3]);
  expect(shares([40, 4, 40], 24)).toEqual([10, 4, 10]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 9, max: 90 }),
      (needs, most) => {
        const given = shares(needs, most);
        expect(given.reduce((a, b) => a + b)).toBeLessThanOrEqual(most);
        given.forEach((n, i) => expect(n >= 1 && n <= needs[i]!).toBe(true));
      },
    ),
  );
});

describe('the sign of a column', () => {
  it('is the letters that tell its name apart', () => {
    expect(initialsOf(columns.views.channels.name)).toEqual(['OC', 'OM', 'En', 'SS', 'TT', 'In']);
    expect(initialsOf(['Calls', 'Camps', 'Track two', 'Track three', 'Any'])).toEqual(
      ['Cal', 'Cam', 'TrackT', 'TrackT', 'An'].map((one, i) => (i === 2 ? 'Track two' : i === 3 ? 'Track three' : one)),
    );
    expect(initialsOf(['back channels of the state'])).toEqual(['BCO']);
  });

  it('shows how its contacts mostly ran', () => {
    expect(usualModes(columns)).toEqual(['phone', 'in-person', 'in-person', 'phone', 'in-person', 'message']);
  });
});
