import { compare } from '../fault.ts';
import { banksOf } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';
import type { RecordFiles } from '../../record/schema.ts';
import { tiesAnybody, tiesOf } from '../../record/ties.ts';
import type { TieKind } from '../../record/ties.ts';
import { OFFICES } from '../../record/vocabulary.ts';

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly bank: Bank;
  /** Place of its office in OFFICES: 0 stands at the water. */
  readonly tier: number;
  /** In how many contacts it is named, held or not. */
  readonly contacts: number;
  /** Where its contacts lie on average in the sequence of all, 0 the first and 1 the last. */
  readonly moment: number;
}

/** A tie between two nodes, named by their rows, and the number of contacts that made it. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly kind: TieKind;
  readonly contacts: number;
}

/** The actors by id and their ties across sides: what the layout works on. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export type GraphFiles = Pick<RecordFiles, 'sides' | 'actors' | 'contacts'>;

/** Reads the graph off the record; in which order actors and contacts come does not matter. */
export function readGraph({ sides, actors, contacts }: GraphFiles): Graph {
  const standing = banksOf(
    Object.values(sides).map(({ principal, others }) => ({ principal: principal === true, others: others === true })),
  );
  const banks = new Map(Object.keys(sides).map((id, i) => [id, standing[i]!]));
  const ids = Object.keys(actors).sort();
  const rows = new Map(ids.map((id, row) => [id, row]));
  const moments = ids.map((): number[] => []);
  const counts = new Map<string, number>();

  // The ids of contacts begin with their dates.
  Object.keys(contacts)
    .sort()
    .forEach((id, moment, { length }) => {
      const { participants, happened } = contacts[id]!;
      const parties = participants.flatMap(({ actor, role }) => {
        const row = rows.get(actor);
        return row === undefined ? [] : [{ actor: row, side: actors[actor]!.side, role }];
      });
      for (const { actor } of parties) moments[actor]!.push((moment + 0.5) / length);
      if (!tiesAnybody(happened ?? 'held')) return;
      for (const { a, b, kind } of tiesOf(parties)) {
        if (kind === 'within') continue;
        const key = `${Math.min(a, b)} ${Math.max(a, b)} ${kind}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });

  return {
    nodes: ids.map((id, row): Node => {
      const { name, side, office } = actors[id]!;
      const named = moments[row]!;
      const moment = named.length === 0 ? 0.5 : named.reduce((sum, one) => sum + one, 0) / named.length;
      return {
        id,
        name,
        bank: banks.get(side) ?? 'below',
        tier: OFFICES.indexOf(office),
        contacts: named.length,
        moment,
      };
    }),
    edges: [...counts]
      .map(([key, count]): Edge => {
        const [a, b, kind] = key.split(' ');
        return { a: Number(a), b: Number(b), kind: kind as TieKind, contacts: count };
      })
      .sort((one, other) => one.a - other.a || one.b - other.b || compare(one.kind, other.kind)),
  };
}
