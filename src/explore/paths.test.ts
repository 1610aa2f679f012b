import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse } from './columns.ts';
import { shortestWays } from './paths.ts';
import type { Allowed, Links } from './paths.ts';

/** Links from their ends. */
function linksOf(pairs: readonly (readonly [number, number])[], actors: number): Links {
  const ends = {
    start: Int32Array.from({ length: pairs.length + 1 }, (_, i) => 2 * i),
    row: Int32Array.from(pairs.flat()),
  };
  return { a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b), ofActor: inverse(ends, actors) };
}

const ANY: Allowed = { link: () => true, through: () => true };

/** Every way that visits nobody twice and takes no link between the two ends, by trying all. */
function everyWay(
  pairs: readonly (readonly [number, number])[],
  from: number,
  to: number,
  allowed: Allowed,
): number[][] {
  const found: number[][] = [];
  const walk = (way: number[]): void => {
    const last = way.at(-1)!;
    if (last === to) {
      found.push(way);
      return;
    }
    if (last !== from && !allowed.through(last)) return;
    const partners = pairs.flatMap(([a, b], link) => {
      if (!allowed.link(link) || (a === from && b === to) || (a === to && b === from)) return [];
      return a === last ? [b] : b === last ? [a] : [];
    });
    for (const partner of new Set(partners)) if (!way.includes(partner)) walk([...way, partner]);
  };
  walk([from]);
  return found;
}

const sorted = (ways: readonly (readonly number[])[]): string[] => ways.map((way) => way.join(' ')).sort();

const ACTORS = 7;
const actor = fc.nat(ACTORS - 1);
const graphs = fc.record({
  pairs: fc.array(
    fc.tuple(actor, actor).filter(([a, b]) => a !== b),
    { maxLength: 16 },
  ),
  ends: fc.tuple(actor, actor).filter(([from, to]) => from !== to),
  closed: fc.uniqueArray(actor, { maxLength: 3 }),
  cut: fc.uniqueArray(fc.nat(15), { maxLength: 5 }),
});

describe('the shortest ways between two actors', () => {
  it('are those that trying all finds', () => {
    fc.assert(
      fc.property(graphs, ({ pairs, ends: [from, to], closed, cut }) => {
        const allowed: Allowed = { link: (link) => !cut.includes(link), through: (one) => !closed.includes(one) };
        const every = everyWay(pairs, from, to, allowed);
        const least = Math.min(...every.map(({ length }) => length));
        const shortest = every.filter(({ length }) => length === least);
        const ways = shortestWays(linksOf(pairs, ACTORS), from, to, allowed, Infinity);

        expect(sorted(ways.list)).toEqual(sorted(shortest));
        expect(ways.count).toBe(shortest.length);
        expect(ways.steps).toBe(shortest.length === 0 ? 0 : least - 1);
        expect([...ways.actors].sort()).toEqual([...new Set(shortest.flat())].sort());
        const steps = new Set(shortest.flatMap((way) => way.slice(1).map((one, i) => `${way[i]!} ${one}`)));
        const along = pairs.flatMap(([a, b], link) =>
          allowed.link(link) && (steps.has(`${a} ${b}`) || steps.has(`${b} ${a}`)) ? [link] : [],
        );
        expect([...ways.links].sort((a, b) => a - b)).toEqual(along);
      }),
      { numRuns: 1000 },
    );
  });

  it('are as many and as long from either end', () => {
    fc.assert(
      fc.property(graphs, ({ pairs, ends: [from, to] }) => {
        const links = linksOf(pairs, ACTORS);
        const there = shortestWays(links, from, to, ANY, Infinity);
        const back = shortestWays(links, to, from, ANY, Infinity);
        expect(sorted(back.list.map((way) => [...way].reverse()))).toEqual(sorted(there.list));
        expect(back.steps).toBe(there.steps);
      }),
    );
  });

  it('leave the direct link out, and count several links of two actors once', () => {
    const links = linksOf(
      [
        [0, 3],
        [0, 1],
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
      ],
      4,
    );
    const ways = shortestWays(links, 0, 3, ANY, 10);
    expect(ways.list).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
    expect(ways.count).toBe(2);
    expect(ways.links).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('go on past whoever may not be on them', () => {
    const links = linksOf(
      [
        [0, 1],
        [1, 4],
        [0, 2],
        [2, 3],
        [3, 4],
      ],
      5,
    );
    expect(shortestWays(links, 0, 4, { ...ANY, through: (one) => one !== 1 }, 10).list).toEqual([[0, 2, 3, 4]]);
  });

  it('are none from an actor to itself', () => {
    const links = linksOf([[0, 1]], 2);
    expect(shortestWays(links, 0, 0, ANY, 10)).toMatchObject({ steps: 0, count: 0, list: [] });
  });

  it('are all counted where they are too many to list', () => {
    // Ten layers of four actors, each tied to all of the next.
    const layers = Array.from({ length: 10 }, (_, layer) => [0, 1, 2, 3].map((i) => 2 + 4 * layer + i));
    const pairs = layers.flatMap((layer, i) => {
      const after = layers[i + 1] ?? [1];
      return layer.flatMap((one): [number, number][] => after.map((other) => [one, other]));
    });
    const first = layers[0]!.map((one): [number, number] => [0, one]);
    const ways = shortestWays(linksOf([...first, ...pairs], 42), 0, 1, ANY, 25);
    expect(ways).toMatchObject({ steps: 11, count: 4 ** 10 });
    expect(ways.list).toHaveLength(25);
    expect(new Set(sorted(ways.list)).size).toBe(25);
    expect(ways.actors.size).toBe(42);
    expect(ways.links.size).toBe(4 + 9 * 16 + 4);
  });
});
