import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftShore, LOWER_SHORE, nodeRadius, PLANE } from '../record/plane.ts';
import { OFFICES } from '../record/vocabulary.ts';
import { readFolder } from './edges/files.ts';
import { layoutNetwork } from './network.ts';
import { PICTURE } from './network/body.ts';
import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';
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

  it('is laid out alike in whatever order its actors and contacts come', () => {
    fc.assert(
      fc.property(records(), (files) => {
        const other = { ...files, actors: shuffled(files.actors), contacts: shuffled(files.contacts) };
        expect([...layoutNetwork(other)]).toEqual([...layoutNetwork(files)]);
      }),
    );
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

  it.each([700, 1216])('leaves room for the names of nearly all with two contacts at %i px', (width) => {
    const drawn = discs(files, width);
    const names = drawn
      .filter(({ node }) => node.contacts >= 2)
      .map(({ node, x, y, radius }) => {
        const shore = (leftShore((y * PLANE) / PICTURE.height) * width) / PLANE;
        const onBank = node.bank === 'left' || node.bank === 'right';
        const full = node.name.length * 5.6;
        const length = onBank ? full : Math.min(full, width - 2 * shore - 2 * Math.abs(x - width / 2));
        const left = { left: x - radius - 4 - length, right: x + radius + 4 }[node.bank as string] ?? x - length / 2;
        const top = onBank ? y - 6 : y + radius;
        return { node, left, right: left + length, top, bottom: top + 12 };
      });
    expect(names.length).toBeGreaterThan(80);
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
    expect(overlapping.length + covered.length).toBeLessThanOrEqual(4);
  });
});
