import { rowsOf } from './columns.ts';
import type { Lists } from './columns.ts';

/** Links between actors as columns; two actors may have several. */
export interface Links {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  /** The links of each actor. */
  readonly ofActor: Lists;
}

/** What a way may use: which links, and by way of whom. */
export interface Allowed {
  readonly link: (link: number) => boolean;
  readonly through: (actor: number) => boolean;
}

/** The shortest ways between two actors that go by way of others. */
export interface Ways {
  /** Links of each way, 2 or more; 0 where there is no way. */
  readonly steps: number;
  /** How many ways there are: sequences of actors, however many links two of them have. */
  readonly count: number;
  /** Whoever is on one of them, the two ends too, and every link along one of them. */
  readonly actors: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  /** The ways from the first actor to the last; where there are more than the limit, so many of them. */
  readonly list: readonly (readonly number[])[];
}

const NO_WAY: Ways = { steps: 0, count: 0, actors: new Set(), links: new Set(), list: [] };

/**
 * All shortest ways from one actor to another through others: links that join the two ends directly are left out.
 * At most `limit` ways are listed, whatever their number. Takes time in proportion to the links, and to the list.
 */
export function shortestWays(links: Links, from: number, to: number, allowed: Allowed, limit: number): Ways {
  const partnersOf = (actor: number): Map<number, number[]> => {
    const partners = new Map<number, number[]>();
    for (const link of rowsOf(links.ofActor, actor)) {
      const partner = links.a[link] === actor ? links.b[link]! : links.a[link]!;
      const joinsEnds = (actor === from && partner === to) || (actor === to && partner === from);
      if (joinsEnds || partner === actor || !allowed.link(link)) continue;
      partners.set(partner, [...(partners.get(partner) ?? []), link]);
    }
    return partners;
  };

  const levels = levelsOf(from, to, partnersOf, allowed.through);
  const steps = levels.get(to);
  if (steps === undefined || from === to) return NO_WAY;

  // Back from the end, one level at a time: who on the level before is a partner lies on a shortest way.
  const next = new Map<number, number[]>();
  const used = new Set<number>();
  let level = [to];
  for (let step = steps - 1; step >= 0; step--) {
    const before = new Set<number>();
    for (const actor of level)
      for (const [partner, between] of partnersOf(actor)) {
        if (levels.get(partner) !== step) continue;
        before.add(partner);
        next.set(partner, [...(next.get(partner) ?? []), actor]);
        for (const link of between) used.add(link);
      }
    level = [...before];
  }

  return {
    steps,
    count: countFrom(from, to, next),
    actors: new Set([from, ...next.keys(), to]),
    links: used,
    list: [...waysFrom(from, to, next, limit)],
  };
}

/** How many steps from the first actor each other is, up to the level of the last. */
function levelsOf(
  from: number,
  to: number,
  partnersOf: (actor: number) => ReadonlyMap<number, unknown>,
  through: (actor: number) => boolean,
): Map<number, number> {
  const levels = new Map([[from, 0]]);
  let level = [from];
  for (let step = 1; level.length > 0 && !levels.has(to); step++) {
    const reached: number[] = [];
    for (const actor of level)
      for (const partner of partnersOf(actor).keys()) {
        if (levels.has(partner) || (partner !== to && !through(partner))) continue;
        levels.set(partner, step);
        reached.push(partner);
      }
    level = reached;
  }
  return levels;
}

function countFrom(actor: number, to: number, next: ReadonlyMap<number, readonly number[]>): number {
  const known = new Map([[to, 1]]);
  const count = (at: number): number => {
    let ways = known.get(at);
    if (ways === undefined) known.set(at, (ways = (next.get(at) ?? []).reduce((sum, one) => sum + count(one), 0)));
    return ways;
  };
  return count(actor);
}

function* waysFrom(
  from: number,
  to: number,
  next: ReadonlyMap<number, readonly number[]>,
  limit: number,
): Generator<number[]> {
  const open: number[][] = [[from]];
  for (let given = 0; given < limit;) {
    const way = open.pop();
    if (way === undefined) return;
    const last = way.at(-1)!;
    if (last === to) {
      given++;
      yield way;
    } else for (const one of [...(next.get(last) ?? [])].reverse()) open.push([...way, one]);
  }
}
