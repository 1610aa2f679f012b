import type { ClauseKey, ListKey } from '../../explore/clauses.ts';
import type { Findable } from '../../explore/search-entries.ts';

/** The groups of the filter bar and the clauses that each sets, in the order in which they stand. */
export const GROUPS = {
  channel: ['channel'],
  who: ['actor'],
  topic: ['topic'],
  standing: ['standing'],
  happened: ['happened'],
  lag: ['lag'],
  sources: ['reliability', 'stance', 'source-side', 'source', 'outlet', 'report-lang'],
  claims: ['credibility', 'claims'],
} as const satisfies Record<string, readonly ClauseKey[]>;

export type GroupId = keyof typeof GROUPS;
export const GROUP_IDS = Object.keys(GROUPS) as GroupId[];

/** Lists that the search knows, with every spelling of their values. */
export const SEARCHED: Partial<Record<ListKey, Findable>> = {
  actor: 'actor',
  source: 'source',
  outlet: 'outlet',
  topic: 'topic',
  channel: 'channel',
};
