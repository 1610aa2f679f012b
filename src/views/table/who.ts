import { participantsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Role } from '../../record/vocabulary.ts';

const TOOK_PART: ReadonlySet<Role> = new Set(['principal', 'delegate', 'intermediary', 'declined']);
const NAMED = 2;

/**
 * Who took part, side by side: `Joe Biden – Vladimir Putin`. Hosts and those briefed are left out; of each side the
 * first two are named and the rest counted.
 */
export function whoOf(columns: Columns, contact: number): string {
  const { actors } = columns.views;
  const bySide = new Map<number, string[]>();
  for (const { actor, role } of participantsOf(columns, contact)) {
    if (!TOOK_PART.has(role)) continue;
    const side = actors.side[actor]!;
    const names = bySide.get(side) ?? [];
    names.push(actors.name[actor]!);
    bySide.set(side, names);
  }
  return [...bySide]
    .sort(([a], [b]) => a - b)
    .map(([, names]) => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` +${names.length - NAMED}` : ''))
    .join(' – ');
}
