import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../record/plane.ts';
import { curveOf, curvePath, distanceTo, pointOn } from './curve.ts';
import type { End } from './curve.ts';
import { frameOf, groundOf, HEIGHT } from './frame.ts';
import type { Zoom } from './frame.ts';
import { shapeOf } from './shape.ts';
import { broughtIn, CLOSEST, framing, zoomedBy } from './zooming.ts';

const frame = frameOf(1000, HEIGHT);
const end = (bank: Bank, x: number, y: number): End => ({ bank, x, y });

describe('the way of a tie', () => {
  it('is straight over land and curved over water', () => {
    const { from, cubic, to } = curveOf(frame, end('right', 900, 300), end('left', 100, 200));
    expect(from).toMatchObject({ x: 100, y: 200 });
    expect(cubic[0]).toEqual({ x: frame.leftShore(200), y: 200 });
    expect(cubic[3]).toEqual({ x: frame.rightShore(300), y: 300 });
    expect(to).toMatchObject({ x: 900, y: 300 });
  });

  it.each<[string, End, End]>([
    ['across', end('left', 200, 100), end('right', 800, 600)],
    ['to midstream', end('left', 200, 100), end('midstream', 460, 300)],
    ['from midstream', end('midstream', 540, 300), end('right', 800, 100)],
    ['to the bank below', end('left', 200, 100), end('below', 460, 700)],
    ['from the bank below', end('below', 460, 700), end('right', 800, 100)],
    ['midstream to below', end('midstream', 460, 300), end('below', 500, 700)],
    ['along the left bank', end('left', 200, 100), end('left', 260, 200)],
    ['along the right bank', end('right', 800, 100), end('right', 740, 200)],
    ['along the bank below', end('below', 400, 700), end('below', 600, 700)],
  ])('%s', (_, one, other) => {
    const curve = curveOf(frame, one, other);
    expect(curvePath(curve)).toMatchSnapshot();
    expect(curvePath(curveOf(frame, other, one)).length).toBeGreaterThan(0);
    expect(distanceTo(curve, one)).toBeCloseTo(0, 6);
    expect(distanceTo(curve, other)).toBeCloseTo(0, 6);
    expect(distanceTo(curve, pointOn(curve, 0.5))).toBeLessThan(2);
  });
});

describe('shapes', () => {
  it('differ by side', () => {
    const hues = ['blue', 'vermilion', 'ochre', 'slate'];
    expect(new Set(hues.map((hue) => shapeOf(hue, 0, 0, 5))).size).toBe(4);
    expect(hues.map((hue) => shapeOf(hue, 10, 20, 5))).toMatchSnapshot();
  });

  it.each(['vermilion', 'ochre', 'slate'])('have the area of a circle: %s', (hue) => {
    const points = shapeOf(hue, 0, 0, 100)
      .slice(1, -1)
      .split('L')
      .map((point) => point.split(',').map(Number) as [number, number]);
    const twice = points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(Math.abs(twice) / 2 / (Math.PI * 100 ** 2)).toBeCloseTo(1, 2);
  });
});

describe('the ground', () => {
  it('has a third bank only where somebody stands on it', () => {
    expect(groundOf(frame, false).water.split('Z')).toHaveLength(2);
    expect(groundOf(frame, true).water.split('Z')).toHaveLength(3);
  });
});

describe('zoom', () => {
  const size = { width: 800, height: 700 };
  const zooms = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('never shows anything beyond the plane, nor leaves its limits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0.5, 1.5, 3), zooms), { maxLength: 8 }), (steps) => {
        let zoom = { k: 1, x: 0, y: 0 };
        for (const [factor, { x, y }] of steps)
          zoom = zoomedBy(zoom, factor, { x: x * size.width, y: y * size.height }, size);
        expect(zoom.k).toBeGreaterThanOrEqual(1);
        expect(zoom.k).toBeLessThanOrEqual(CLOSEST);
        expect(zoom.x).toBeLessThanOrEqual(0);
        expect(zoom.x).toBeGreaterThanOrEqual(size.width * (1 - zoom.k) - 1e-9);
        expect(zoom.y).toBeLessThanOrEqual(0);
        expect(zoom.y).toBeGreaterThanOrEqual(size.height * (1 - zoom.k) - 1e-9);
      }),
    );
  });

  it('keeps the point around which it zooms', () => {
    const zoom = zoomedBy({ k: 1, x: 0, y: 0 }, 2, { x: 200, y: 300 }, size);
    expect(zoom).toEqual({ k: 2, x: -200, y: -300 });
  });

  it('frames points: all in sight, as near as they can be, and never beyond the plane', () => {
    const points = fc.array(zooms, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(points, fc.constantFrom(1, 2, 5), (some, k) => {
        const now = { k, x: (size.width * (1 - k)) / 2, y: (size.height * (1 - k)) / 2 };
        const at = (zoom: Zoom) =>
          some.map(({ x, y }) => ({ x: x * size.width * zoom.k + zoom.x, y: y * size.height * zoom.k + zoom.y }));
        const zoom = framing(now, at(now), size);
        expect(zoom).toEqual(zoomedBy(zoom, 1, { x: 0, y: 0 }, size));
        for (const { x, y } of at(zoom)) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(size.width + 1e-6);
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(size.height + 1e-6);
        }
        expect(framing(zoom, at(zoom), size).k).toBeCloseTo(zoom.k, 6);
      }),
    );
    expect(framing({ k: 1, x: 0, y: 0 }, [], size)).toEqual({ k: 1, x: 0, y: 0 });
    expect(framing({ k: 1, x: 0, y: 0 }, [{ x: 400, y: 350 }], size).k).toBe(2.5);
  });

  it('moves only for what is out of sight', () => {
    const zoom = { k: 2, x: -400, y: -100 };
    expect(broughtIn(zoom, { x: 10, y: 10 }, size)).toBe(zoom);
    expect(broughtIn(zoom, { x: -100, y: 10 }, size)).toEqual({ k: 2, x: 0, y: 0 });
  });
});
