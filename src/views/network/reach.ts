import type { Columns } from '../../explore/columns.ts';
import { shortestWays } from '../../explore/paths.ts';
import type { Path } from '../../explore/state.ts';
import { contactsOfTies, tiesBetween } from './ties.ts';
import type { Tally, Ties } from './ties.ts';

/** One step of a way: two actors and the contacts, in time, that tie them. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
  readonly contacts: readonly number[];
}

/** A way from one actor to another by way of others. */
export interface Way {
  /** Those in between, in order. */
  readonly via: readonly number[];
  readonly steps: readonly Step[];
  /** The contacts that make every step: there somebody went between, or all of them met. */
  readonly throughout: readonly number[];
}

/** How one actor reaches another in what passes the filter. */
export interface Reach {
  readonly path: Path;
  readonly direct: Step;
  /** Whether those in between are third parties only; else no way through third parties exists, and anybody is. */
  readonly thirdParties: boolean;
  /** The shortest ways, those of one contact and with the most contacts first; of very many the first found. */
  readonly ways: readonly Way[];
  readonly count: number;
  readonly actors: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
}

/** So many ways are put in order and can be listed; the plane shows them all. */
export const MOST_WAYS = 500;

/**
 * Every direct contact of two actors, and all shortest ways between them by way of third parties: actors of neither's
 * side (the side that gathers the others is nobody's). Where there is none, by way of anybody. Ties lead from side to
 * side, and among third parties; `isUsed` says which kinds count at all (hosts and briefed parties on demand).
 */
export function reachOf(
  columns: Columns,
  ties: Ties,
  passing: Tally,
  passes: ArrayLike<number>,
  isUsed: (tie: number) => boolean,
  path: Path,
): Reach {
  const [from, to] = path;
  const { side } = columns.views.actors;
  const { others } = columns.views.sides;
  const isOwn = (actor: number, end: number): boolean => side[actor] === side[end] && others[side[end]!] === 0;
  const isThird = (actor: number): boolean => !isOwn(actor, from) && !isOwn(actor, to);
  const isOpen = (tie: number): boolean =>
    passing.ties[tie]! > 0 && (ties.kind[tie] === 'within' ? others[side[ties.a[tie]!]!] === 1 : isUsed(tie));

  const search = (through: (actor: number) => boolean) =>
    shortestWays(ties, from, to, { link: isOpen, through }, MOST_WAYS);
  const third = search(isThird);
  const thirdParties = third.count > 0;
  const found = thirdParties ? third : search(() => true);

  const stepOf = (one: number, other: number, isUsable: (tie: number) => boolean): Step => {
    const between = tiesBetween(ties, one, other).filter((tie) => passing.ties[tie]! > 0 && isUsable(tie));
    return { from: one, to: other, ties: between, contacts: contactsOfTies(ties, between, passes) };
  };
  const direct = stepOf(from, to, (tie) => ties.kind[tie] === 'within' || isUsed(tie));
  const ways = found.list.map((way): Way => {
    const steps = way.slice(1).map((actor, i) => stepOf(way[i]!, actor, isOpen));
    const [first, ...rest] = steps;
    const throughout = first!.contacts.filter((contact) => rest.every(({ contacts }) => contacts.includes(contact)));
    return { via: way.slice(1, -1), steps, throughout };
  });

  return {
    path,
    direct,
    thirdParties,
    ways: ways.sort(
      (one, other) =>
        other.throughout.length - one.throughout.length || weakest(other) - weakest(one) || sum(other) - sum(one),
    ),
    count: found.count,
    actors: new Set([from, to, ...found.actors]),
    ties: new Set([...direct.ties, ...found.links]),
  };
}

const weakest = ({ steps }: Way): number => Math.min(...steps.map(({ contacts }) => contacts.length));
const sum = ({ steps }: Way): number => steps.reduce((total, { contacts }) => total + contacts.length, 0);

/** The actors and ties of one way. */
export const alongWay = ({ steps }: Way): { actors: ReadonlySet<number>; ties: ReadonlySet<number> } => ({
  actors: new Set(steps.flatMap(({ from, to }) => [from, to])),
  ties: new Set(steps.flatMap(({ ties }) => ties)),
});
