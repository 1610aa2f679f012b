import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from './popover-place.ts';

const ROOM = { top: 100, bottom: 700 };

test.each([
  ['below', 200, { top: 150, bottom: 174 }, { top: 178, high: 200 }],
  ['above, where it does not fit below', 200, { top: 600, bottom: 624 }, { top: 396, high: 200 }],
  ['over what opened it, where it fits neither way', 400, { top: 390, bottom: 414 }, { top: 300, high: 400 }],
  ['over all of the room, where it is higher than that', 900, { top: 390, bottom: 414 }, { top: 100, high: 600 }],
])('a popover stands %s', (_, high, opener, place) => {
  expect(placeOf(high, opener, ROOM)).toEqual(place);
});

test('it never leaves the room', () => {
  fc.assert(
    fc.property(fc.nat(1200), fc.integer({ min: -200, max: 900 }), (high, top) => {
      const place = placeOf(high, { top, bottom: top + 24 }, ROOM);
      // What opened it is in sight, or has been scrolled away: then it stands where that would be.
      if (top < ROOM.top || top + 24 > ROOM.bottom) return;
      expect(place.top).toBeGreaterThanOrEqual(ROOM.top);
      expect(place.top + place.high).toBeLessThanOrEqual(ROOM.bottom);
    }),
  );
});
