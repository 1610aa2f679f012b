import { parseAddress, PARAMETERS } from '../../explore/address.ts';
import type { Ids } from '../../explore/ids.ts';
import { PRESENTATION } from '../../explore/state.ts';

/** What a host page may say to the page that it embeds. */
export type Told = { readonly kind: 'ping' } | { readonly kind: 'set'; readonly search: string };

/** What the page says to its host (docs/embedding.md). */
export type Said =
  | { readonly type: 'backchannel:ready'; readonly v: 1 }
  | { readonly type: 'backchannel:height'; readonly v: 1; readonly height: number }
  | { readonly type: 'backchannel:state'; readonly v: 1; readonly search: string }
  | { readonly type: 'backchannel:select'; readonly v: 1; readonly id: string | null };

/** Longer than any address that servers and browsers pass on. */
const LONGEST = 8000;

const presentation: readonly string[] = PRESENTATION;
const PARAMETER_NAMES: ReadonlySet<string> = new Set(PARAMETERS.map(({ name }) => name));

/**
 * The query that a host page asks for, without what it has no say in (how the page is presented, its dataset); null
 * where anything in it is no parameter, stands twice, or has a value that the address table would ignore.
 */
function viewStateOf(search: string, ids: Ids): string | null {
  if (search.length > LONGEST) return null;
  const asked = new URLSearchParams(search);
  const names = [...asked.keys()];
  if (new Set(names).size < names.length || names.some((name) => !PARAMETER_NAMES.has(name))) return null;
  for (const name of presentation) asked.delete(name);
  const query = asked.toString();
  return parseAddress(query, ids).ignored.length === 0 ? `?${query}` : null;
}

/** What a message means; null for anything that is not one of ours. Never throws. */
export function readMessage(data: unknown, ids: Ids): Told | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, search } = data as Readonly<Record<string, unknown>>;
  if (type === 'backchannel:ping') return { kind: 'ping' };
  if (type !== 'backchannel:set' || typeof search !== 'string') return null;
  const state = viewStateOf(search, ids);
  return state === null ? null : { kind: 'set', search: state };
}

/**
 * The messages that tell a height (px, whole): ours, that of AMP's `amp-iframe`, and where asked for that of
 * Datawrapper, whose listeners know the frame by its source, or by the id `datawrapper-chart-NAME` from its name.
 */
export const heightMessages = (height: number, datawrapper: string | null): readonly object[] => [
  { type: 'backchannel:height', v: 1, height } satisfies Said,
  { sentinel: 'amp', type: 'embed-size', height },
  ...(datawrapper === null ? [] : [{ 'datawrapper-height': { [datawrapper || 'backchannel']: height } }]),
];
