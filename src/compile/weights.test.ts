import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';
import { actor, contact, records, SIDES } from './network/test-graphs.ts';
import { weigh } from './weights.ts';

const people = { a: 'east', b: 'world', c: 'west', d: 'south', e: 'west' } as const;
const actors = Object.fromEntries(Object.entries(people).map(([id, side]) => [id, actor(id, side, 'none')]));
const principals = (...ids: string[]) => contact(ids.map((id) => ({ actor: id, role: 'principal' as const })));
const weighed = (contacts: GraphFiles['contacts'], ids = Object.keys(people)) =>
  weigh({ sides: SIDES, actors, contacts }, ids);

describe('contacts', () => {
  it('are the held ones, without those who declined', () => {
    const contacts = {
      '2021': contact([
        { actor: 'a', role: 'principal' },
        { actor: 'b', role: 'host' },
        { actor: 'c', role: 'declined' },
      ]),
      '2022': { ...principals('a', 'c'), happened: 'offered' as const },
    };
    expect(weighed(contacts).contacts).toEqual([1, 1, 0, 0, 0]);
  });
});

describe('partners', () => {
  it('are counted once, of other sides only, and through intermediaries', () => {
    const through = contact([
      { actor: 'a', role: 'principal' },
      { actor: 'b', role: 'intermediary' },
      { actor: 'c', role: 'principal' },
      { actor: 'd', role: 'briefed' },
    ]);
    expect(weighed({ '2021': through, '2022': through, '2023': principals('c', 'e') }).partners).toEqual([
      1, 2, 1, 0, 0,
    ]);
  });
});

describe('betweenness', () => {
  it('is the part of the shortest ways of others that lead through', () => {
    const chain = { '2021': principals('a', 'b'), '2022': principals('b', 'c'), '2023': principals('c', 'd') };
    expect(weighed(chain).betweenness).toEqual([0, 0.6667, 0.6667, 0, 0]);
  });

  it('is shared where there are several shortest ways', () => {
    const ring = {
      '1': principals('a', 'b'),
      '2': principals('b', 'c'),
      '3': principals('c', 'd'),
      '4': principals('d', 'a'),
    };
    expect(weighed(ring).betweenness).toEqual([0.1667, 0.1667, 0.1667, 0.1667, 0]);
  });

  it('agrees with counting all shortest ways', () => {
    fc.assert(
      fc.property(records(9, 12), (files) => {
        const ids = Object.keys(files.actors);
        const { betweenness } = weigh(files, ids);
        const counted = countedBetweenness(files);
        ids.forEach((id, i) => {
          expect(betweenness[i]).toBeCloseTo(counted.get(id) ?? 0, 3);
        });
      }),
    );
  });

  it('is the same in whatever order the record comes', () => {
    fc.assert(
      fc.property(records(12, 12), (files) => {
        const ids = Object.keys(files.actors);
        const contacts = Object.fromEntries(Object.entries(files.contacts).reverse());
        expect(weigh({ ...files, contacts }, ids)).toEqual(weigh(files, ids));
      }),
    );
  });
});

/** Betweenness by its definition: all ways of every length are tried. */
function countedBetweenness(files: GraphFiles): Map<string, number> {
  const { nodes, edges } = readGraph(files);
  const near = new Map<string, Set<string>>();
  for (const { a, b, kind } of edges) {
    if (kind !== 'between') continue;
    for (const [one, other] of [
      [nodes[a]!.id, nodes[b]!.id],
      [nodes[b]!.id, nodes[a]!.id],
    ] as const)
      near.set(one, (near.get(one) ?? new Set()).add(other));
  }
  const ids = [...near.keys()];
  const shares = new Map<string, number>();
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
  for (const [i, from] of ids.entries())
    for (const to of ids.slice(i + 1)) {
      const ways = shortestWays(near, from, to);
      for (const way of ways)
        for (const id of way.slice(1, -1)) shares.set(id, (shares.get(id) ?? 0) + 1 / ways.length / pairs);
    }
  return shares;
}

function shortestWays(near: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): string[][] {
  for (let ways = [[from]]; ways.length > 0;) {
    ways = ways.flatMap((way) =>
      [...near.get(way.at(-1)!)!].filter((id) => !way.includes(id)).map((id) => [...way, id]),
    );
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
  }
  return [];
}
