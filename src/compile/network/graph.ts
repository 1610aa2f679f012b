import type { RecordFiles } from '../../record/schema.ts';
import { tiesAnybody, tiesOf } from '../../record/ties.ts';
import { OFFICES } from '../../record/vocabulary.ts';

/** Where a side stands: the first and second principal side on the banks, the others in the river, the rest below. */
export const BANKS = ['left', 'right', 'midstream', 'below'] as const;
export type Bank = (typeof BANKS)[number];

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly bank: Bank;
  /** Place of its office in OFFICES: 0 stands at the water. */
  readonly tier: number;
  /** In how many contacts it is named, held or not. */
  readonly contacts: number;
}

/** A tie between two nodes, named by their rows; `weight` is the number of contacts. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The actors by id and their ties between sides: what the layout works on. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export type GraphFiles = Pick<RecordFiles, 'sides' | 'actors' | 'contacts'>;

/** Reads the graph off the record. The order of the files' entries does not matter, except that of the sides. */
export function readGraph(files: GraphFiles): Graph {
  const banks = banksOf(files.sides);
  const ids = Object.keys(files.actors).sort();
  const rows = new Map(ids.map((id, row) => [id, row]));
  const contacts = new Array<number>(ids.length).fill(0);
  const weights = new Map<string, number>();

  for (const contact of Object.values(files.contacts)) {
    const parties = contact.participants.flatMap(({ actor, role }) => {
      const row = rows.get(actor);
      return row === undefined ? [] : [{ actor: row, side: files.actors[actor]!.side, role }];
    });
    for (const { actor } of parties) contacts[actor]!++;
    if (!tiesAnybody(contact.happened ?? 'held')) continue;
    for (const { a, b, kind } of tiesOf(parties)) {
      if (kind !== 'between') continue;
      const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
      weights.set(key, (weights.get(key) ?? 0) + 1);
    }
  }

  const nodes = ids.map((id, row): Node => {
    const { name, side, office } = files.actors[id]!;
    const bank = banks.get(side) ?? 'below';
    return { id, name, bank, tier: OFFICES.indexOf(office), contacts: contacts[row]! };
  });
  const edges = [...weights]
    .map(([key, weight]): Edge => {
      const [a, b] = key.split(' ').map(Number) as [number, number];
      return { a, b, weight };
    })
    .sort((one, two) => one.a - two.a || one.b - two.b);
  return { nodes, edges };
}

function banksOf(sides: GraphFiles['sides']): Map<string, Bank> {
  const shores: Bank[] = ['left', 'right'];
  return new Map(
    Object.entries(sides).map(([id, side]): [string, Bank] => {
      if (side.others) return [id, 'midstream'];
      return [id, (side.principal && shores.shift()) || 'below'];
    }),
  );
}
