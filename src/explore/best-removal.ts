import { CLAUSE_KEYS } from './clauses.ts';
import type { ClauseKey, Clauses } from './clauses.ts';
import type { Passing } from './filter.ts';

/** A clause and how many contacts would pass without it. */
export interface Removal {
  readonly key: ClauseKey;
  readonly count: number;
}

/** The one clause whose removal brings most contacts back, the first of equals; null where none alone brings any. */
export function bestRemoval(filter: { clauses: Clauses; passing(key: ClauseKey): Passing }): Removal | null {
  let best: Removal | null = null;
  for (const key of CLAUSE_KEYS) {
    if (!filter.clauses[key]) continue;
    const { count } = filter.passing(key);
    if (count > (best?.count ?? 0)) best = { key, count };
  }
  return best;
}
