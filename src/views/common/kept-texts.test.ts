import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AWAY, textKeeper } from './kept-texts.ts';
import type { PlacedText } from './kept-texts.ts';

const placed = (key: string, x = 0, text = key): PlacedText<string> => ({ key, text, x, y: 1 });

it('moves a text, and keeps one that went out of the picture until it comes back', () => {
  const keep = textKeeper<string>();
  const [first] = keep([placed('a', 5), placed('b')], 9);
  expect(first).toEqual({ key: 'a', text: 'a', transform: 'translate(5 1)' });
  expect(keep([placed('b'), placed('a', 5)], 9)[0]).toBe(first);
  expect(keep([placed('b')], 9)[0]).toEqual({ key: 'a', text: 'a', transform: AWAY });
  expect(keep([placed('a', 7, 'A')], 9)[0]).toEqual({ key: 'a', text: 'A', transform: 'translate(7 1)' });
});

it('forgets the oldest of those that went', () => {
  const keep = textKeeper<string>();
  keep([placed('a'), placed('b'), placed('c')], 1);
  expect(keep([placed('b')], 1).map(({ key }) => key)).toEqual(['b', 'c']);
  expect(keep([placed('b')], 0).map(({ key }) => key)).toEqual(['b']);
});

it('holds every text placed, once and in an order that stays', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(fc.array(keys, { minLength: 2 }), fc.nat(4), (steps, spare) => {
      const keep = textKeeper<string>();
      let last: readonly string[] = [];
      for (const step of steps) {
        const kept = keep(
          step.map((key) => placed(key)),
          spare,
        );
        const now = kept.map(({ key }) => key);
        expect(new Set(kept.filter(({ transform }) => transform !== AWAY).map(({ key }) => key))).toEqual(
          new Set(step),
        );
        expect(now.length).toBeLessThanOrEqual(step.length + spare);
        const stayed = last.filter((key) => now.includes(key));
        expect(now.filter((key) => stayed.includes(key))).toEqual(stayed);
        last = now;
      }
    }),
  );
});
