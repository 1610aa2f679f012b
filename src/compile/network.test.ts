import { median } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftShore, LOWER_SHORE, nodeRadius, PLANE } from '../record/plane.ts';
import { OFFICES } from '../record/vocabulary.ts';
import { readFolder } from './edges/files.ts';
import { layoutNetwork } from './network.ts';
import { PICTURE } from './network/body.ts';
import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';
import type { Point } from './network/segment.ts';
import { actor, contact, records, SIDES } from './network/test-graphs.ts';
import { crossings, tieLength } from './network/test-measure.ts';
import { readRecord } from './read.ts';

const shuffled = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(table).reverse());

function realFiles(): GraphFiles {
  const { sides, actors, contacts } = readRecord(readFolder('data')).record;
  if (sides === undefined || actors === undefined || contacts === undefined) throw new Error('data/ cannot be read');
  return { sides, actors, contacts };
}

/** The drawn actors as discs in a picture, in pixels. */
function discs(files: GraphFiles, width: number) {
  const places = layoutNetwork(files);
  const { nodes } = readGraph(files);
  const most = Math.max(1, ...nodes.map((node) => node.contacts));
  return nodes
    .filter((node) => node.contacts > 0)
    .map((node) => {
      const { x, y } = places.get(node.id)!;
      return {
        node,
        x: (x * width) / PLANE,
        y: (y * PICTURE.height) / PLANE,
        radius: nodeRadius(node.contacts, most),
      };
    });
}

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, i) => list.slice(i + 1).map((other): [T, T] => [one, other]));

type Disc = ReturnType<typeof discs>[number];

/** Where the name of a disc runs: on a bank outwards, elsewhere below it. */
function nameBox({ node, x, y, radius }: Disc, width: number) {
  const shore = (leftShore((y * PLANE) / PICTURE.height) * width) / PLANE;
  const onBank = node.bank === 'left' || node.bank === 'right';
  const full = node.name.length * 5.6;
  const length = onBank ? full : Math.min(full, width - 2 * shore - 2 * Math.abs(x - width / 2));
  const left = { left: x - radius - 4 - length, right: x + radius + 4 }[node.bank as string] ?? x - length / 2;
  const top = onBank ? y - 6 : y + radius;
  return { node, left, right: left + length, top, bottom: top + 12 };
}

/** How often a name covers another name or a disc. */
function collisions(named: readonly Disc[], drawn: readonly Disc[], width: number): number {
  const names = named.map((disc) => nameBox(disc, width));
  const overlapping = pairsOf(names).filter(
    ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
  );
  const covered = names.flatMap((name) =>
    drawn.filter(
      ({ node, x, y, radius }) =>
        node !== name.node &&
        x + radius > name.left &&
        x - radius < name.right &&
        y + radius > name.top &&
        y - radius < name.bottom,
    ),
  );
  return overlapping.length + covered.length;
}

type Change =
  | { readonly removed: string }
  | {
      readonly when: string;
      readonly parties: readonly string[];
      readonly newcomer: { readonly side: string; readonly office: (typeof OFFICES)[number] };
    };

/** The record with one contact more or less, and who takes part in it. */
function applied(files: GraphFiles, change: Change): { after: GraphFiles; parties: readonly string[] } {
  if ('removed' in change) {
    const { [change.removed]: removed, ...contacts } = files.contacts;
    return { after: { ...files, contacts }, parties: removed!.participants.map((party) => party.actor) };
  }
  const { when, parties, newcomer } = change;
  const actors = parties.includes('newcomer')
    ? { ...files.actors, newcomer: actor('Somebody New', newcomer.side, newcomer.office) }
    : files.actors;
  const added = contact(parties.map((id) => ({ actor: id, role: 'principal' as const })));
  return { after: { ...files, actors, contacts: { ...files.contacts, [`${when}-new`]: added } }, parties };
}

/** In pixels of the reference picture. */
const distance = (one: Point, other: Point): number =>
  Math.hypot((one.x - other.x) * PICTURE.width, (one.y - other.y) * PICTURE.height) / PLANE;

describe('any record', () => {
  it('is laid out inside the plane, each side in its own part of it, in whole numbers', () => {
    fc.assert(
      fc.property(records(), (files) => {
        const places = layoutNetwork(files);
        expect([...places.keys()]).toEqual(Object.keys(files.actors).sort());
        for (const { id, bank, contacts, tier } of readGraph(files).nodes) {
          const place = places.get(id)!;
          expect([place.x, place.y].every((v) => Number.isInteger(v) && v >= 0 && v <= PLANE)).toBe(true);
          expect(place.tier).toBe(tier);
          if (contacts === 0) continue;
          const shore = leftShore(place.y);
          const isAfloat = place.x > shore && place.x < PLANE - shore;
          expect(
            {
              left: place.x < shore,
              right: place.x > PLANE - shore,
              midstream: isAfloat,
              below: place.y > LOWER_SHORE,
            }[bank],
          ).toBe(true);
        }
      }),
    );
  });

  it('keeps the drawn actors apart', () => {
    fc.assert(
      fc.property(records(), (files) => {
        for (const [one, other] of pairsOf(discs(files, PICTURE.width))) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius - 1);
        }
      }),
    );
  });

  it('leaves room for all names on the banks and in the river while these are not crowded', () => {
    fc.assert(
      fc.property(records(24), (files) => {
        const drawn = discs(files, PICTURE.width);
        const named = drawn.filter(({ node }) => node.bank !== 'below');
        expect(collisions(named, named, PICTURE.width)).toBe(0);
      }),
    );
  });

  it('is laid out alike in whatever order its actors and contacts come', () => {
    fc.assert(
      fc.property(records(), (files) => {
        const other = { ...files, actors: shuffled(files.actors), contacts: shuffled(files.contacts) };
        expect([...layoutNetwork(other)]).toEqual([...layoutNetwork(files)]);
      }),
    );
  });
});

/** A record of so many actors of all sides and of offices, and of calls between two of them. */
function madeUp(actors: number, calls: number): GraphFiles {
  const sides = Object.keys(SIDES);
  const people = Array.from({ length: actors }, (_, i) => actor(`Person ${i}`, sides[i % 4]!, OFFICES[i % 3]!));
  const call = (i: number) => {
    const [one, other] = [i % actors, (7 * i + 3 + Math.floor(i / actors)) % actors];
    return contact([...new Set([one, other])].map((p) => ({ actor: `p${p}`, role: 'principal' })));
  };
  return {
    sides: SIDES,
    actors: Object.fromEntries(people.map((person, i) => [`p${i}`, person])),
    contacts: Object.fromEntries(Array.from({ length: calls }, (_, i) => [`20${21 + (i % 5)}-${i}`, call(i)])),
  };
}

describe('a made-up record', () => {
  it('of a few actors fills the middle of the plane, evenly', () => {
    const pair = (east: string, west: string, when: string) => ({
      ...contact([
        { actor: east, role: 'principal' },
        { actor: west, role: 'principal' },
      ]),
      when,
    });
    const places = layoutNetwork({
      sides: SIDES,
      actors: {
        ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, actor(id, 'east', 'leader')])),
        ...Object.fromEntries(['d', 'e', 'f'].map((id) => [id, actor(id, 'west', 'leader')])),
      },
      contacts: { one: pair('a', 'd', '2021'), two: pair('b', 'e', '2022'), three: pair('c', 'f', '2023') },
    });
    for (const column of ['abc', 'def']) {
      const heights = column
        .split('')
        .map((id) => places.get(id)!.y)
        .sort((a, b) => a - b);
      expect(heights[1]! - heights[0]!, column).toBeGreaterThan(PLANE / 6);
      expect(heights[2]! - heights[1]!, column).toBeGreaterThan(PLANE / 6);
    }
  });

  it('of 2,000 actors and 10,000 ties is laid out, each side in its own part', () => {
    const files = madeUp(2000, 14_000);
    const { nodes, edges } = readGraph(files);
    expect(edges.length).toBeGreaterThan(10_000);
    const places = layoutNetwork(files);
    const across = (bank: string) => nodes.flatMap((node) => (node.bank === bank ? [places.get(node.id)!.x] : []));
    expect(Math.max(...across('left'))).toBeLessThan(Math.min(...across('midstream')));
    expect(Math.max(...across('midstream'))).toBeLessThan(Math.min(...across('right')));
    expect([...places.values()].every(({ x, y }) => x >= 0 && x <= PLANE && y >= 0 && y <= PLANE)).toBe(true);
  }, 60_000);

  it('is laid out the same on every machine', () => {
    const places = layoutNetwork(madeUp(24, 48));
    expect([...places].map(([id, { x, y, tier }]) => [id, x, y, tier].join(' '))).toMatchInlineSnapshot(`
      [
        "p0 342 86 0",
        "p1 709 474 1",
        "p10 435 926 1",
        "p11 452 57 2",
        "p12 356 392 0",
        "p13 748 870 1",
        "p14 435 962 2",
        "p15 548 433 0",
        "p16 290 500 1",
        "p17 792 762 2",
        "p18 435 876 0",
        "p19 452 433 1",
        "p2 565 962 2",
        "p20 225 176 2",
        "p21 651 582 0",
        "p22 565 926 1",
        "p23 452 245 2",
        "p3 548 57 0",
        "p4 290 284 1",
        "p5 828 978 2",
        "p6 565 876 0",
        "p7 548 245 1",
        "p8 211 24 2",
        "p9 660 690 0",
      ]
    `);
  });
});

describe('two banks', () => {
  it('puts partners across from each other and offices at their depth', () => {
    const people = ['a', 'b', 'c'].flatMap((name, i) => [
      [`east-${name}`, actor(name, 'east', OFFICES[i]!)] as const,
      [`west-${name}`, actor(name, 'west', OFFICES[i + 1]!)] as const,
    ]);
    const meet = (one: string, other: string) =>
      contact([
        { actor: one, role: 'principal' },
        { actor: other, role: 'principal' },
      ]);
    const places = layoutNetwork({
      sides: SIDES,
      actors: Object.fromEntries(people),
      contacts: {
        '2021-1': meet('east-a', 'west-c'),
        '2022-1': meet('east-b', 'west-a'),
        '2023-1': meet('east-c', 'west-b'),
      },
    });
    const at = (id: string) => places.get(id)!;
    expect(at('east-a').y).toBe(at('west-c').y);
    expect(at('east-b').y).toBe(at('west-a').y);
    expect(at('east-c').y).toBe(at('west-b').y);
    expect(at('east-a').x).toBeGreaterThan(at('east-b').x);
    expect(at('east-b').x).toBeGreaterThan(at('east-c').x);
    expect(at('west-a').x).toBeLessThan(at('west-b').x);
  });
});

describe('the shipped record', () => {
  const files = realFiles();
  const graph = readGraph(files);
  const edges = graph.edges.filter((edge) => edge.kind === 'between');
  const places = layoutNetwork(files);
  const place = (row: number) => places.get(graph.nodes[row]!.id)!;

  it('crosses its ties far less often than a bank ordered by name would', () => {
    const rank = new Map<string, number>();
    const byName = graph.nodes.map((node, row) => {
      const y = rank.get(node.bank) ?? 0;
      rank.set(node.bank, y + 1);
      return { x: place(row).x, y: y * 10 };
    });
    expect(crossings(edges, place)).toBeLessThan(crossings(edges, (row) => byName[row]!) / 5);
    expect(tieLength(edges, place)).toBeLessThan(80_000);
  });

  it('takes up the whole height', () => {
    const heights = graph.nodes.flatMap(({ bank, contacts }, row) =>
      contacts > 0 && (bank === 'left' || bank === 'right') ? [place(row).y] : [],
    );
    expect(Math.min(...heights)).toBeLessThan(0.05 * PLANE);
    expect(Math.max(...heights)).toBeGreaterThan(0.95 * PLANE);
  });

  it('hardly moves for one contact more or less', () => {
    const ids = Object.keys(files.contacts);
    const newcomer = fc.record({
      side: fc.constantFrom(...Object.keys(files.sides)),
      office: fc.constantFrom(...OFFICES),
    });
    const one = fc.constantFrom(...Object.keys(files.actors), 'newcomer');
    const change = fc.oneof(
      fc.constantFrom(...ids).map((id) => ({ removed: id })),
      fc.record({
        when: fc.constantFrom(...ids).map((id) => id.slice(0, 7)),
        parties: fc.uniqueArray(one, { minLength: 2, maxLength: 4 }),
        newcomer,
      }),
    );
    fc.assert(
      fc.property(change, (changed) => {
        const { after, parties } = applied(files, changed);
        const moved = layoutNetwork(after);
        const drawn = new Set(readGraph(after).nodes.flatMap(({ id, contacts }) => (contacts > 0 ? [id] : [])));
        const others = graph.nodes.filter(({ id, contacts }) => contacts > 0 && drawn.has(id) && !parties.includes(id));
        const moves = others.map(({ id }) => distance(places.get(id)!, moved.get(id)!));
        expect(median(moves)).toBeLessThan(0.03 * PICTURE.width);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it.each([700, 1216])('leaves room for the names of nearly all with two contacts at %i px', (width) => {
    const drawn = discs(files, width);
    const named = drawn.filter(({ node }) => node.contacts >= 2);
    expect(named.length).toBeGreaterThan(80);
    expect(collisions(named, drawn, width)).toBeLessThanOrEqual(4);
  });
});
