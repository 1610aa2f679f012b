import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../record/plane.ts';
import { egoHeight, egoPlaces } from './ego-places.ts';
import { curveOf, distanceTo } from './curve.ts';
import { frameOf } from './frame.ts';

const BANKS: readonly Bank[] = ['left', 'midstream', 'right', 'below'];

const anyActors = fc
  .array(fc.record({ bank: fc.constantFrom(...BANKS), x: fc.nat(1000), y: fc.nat(1000) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((some) => some.map((one, actor) => ({ ...one, actor })));

describe('one actor’s ties on a phone', () => {
  it('stand inside, apart, on their banks and in their order', () => {
    fc.assert(
      fc.property(anyActors, fc.constantFrom(288, 328, 680), (actors, width) => {
        const height = egoHeight(actors.map(({ bank }) => bank));
        const frame = frameOf(width, height);
        const places = egoPlaces(actors, height);
        expect(places.size).toBe(actors.length);
        const placed = actors.map((one) => {
          const { x, y } = places.get(one.actor)!;
          return { ...one, px: frame.x(x), py: frame.y(y) };
        });
        for (const { bank, px, py } of placed) {
          expect(px).toBeGreaterThan(0);
          expect(px).toBeLessThan(width);
          expect(py).toBeGreaterThan(20);
          expect(py).toBeLessThan(height - 10);
          if (bank === 'left') expect(px).toBeLessThan(frame.leftShore(py));
          if (bank === 'right') expect(px).toBeGreaterThan(frame.rightShore(py));
        }
        for (const bank of ['left', 'midstream', 'right'] as const) {
          const column = placed.filter((one) => one.bank === bank).sort((a, b) => a.y - b.y || a.actor - b.actor);
          column.slice(1).forEach(({ py }, i) => expect(py - column[i]!.py).toBeGreaterThanOrEqual(13));
        }
      }),
    );
  });

  it('leave the tie of two who met directly free of those between them', () => {
    const ends = fc.constantFrom<[Bank, Bank]>(
      ['left', 'right'],
      ['right', 'left'],
      ['left', 'below'],
      ['right', 'below'],
    );
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 20 }), fc.constantFrom(288, 328, 680), (banks, others, width) => {
        const via = Array.from({ length: others }, (): Bank => 'midstream');
        const actors = [...banks, ...via].map((bank, actor) => ({ actor, bank, x: 500, y: 37 * actor }));
        const height = egoHeight(
          actors.map(({ bank }) => bank),
          true,
        );
        const frame = frameOf(width, height);
        const places = egoPlaces(actors, height, [0, 1]);
        const placed = actors.map(({ actor, bank }) => {
          const { x, y } = places.get(actor)!;
          return { bank, x: frame.x(x), y: frame.y(y) };
        });
        const tie = curveOf(frame, placed[0]!, placed[1]!);
        for (const between of placed.slice(2)) {
          expect(distanceTo(tie, between)).toBeGreaterThan(banks.includes('below') ? 12 : 30);
          expect(between.y).toBeGreaterThan(20);
          expect(between.y).toBeLessThan(height - 10);
        }
      }),
    );
  });
});
