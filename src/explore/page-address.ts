import { PAGE_FOLDERS } from './site.ts';

/** What a query may say of a permanent page without leading away from it. */
const BESIDE = new Set(['theme', 'lang', 'data']);

/**
 * The query of the state that an address tells: its own or, on a permanent page such as `/c/ID/`, the one that opens it.
 * Links within the page are queries, and lead where they say from a permanent page too. `base` is the site's path.
 */
export function searchOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>, base: string): string {
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const [, folder, id] = /^([a-z])\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(below) ?? [];
  const [kind] = Object.entries(PAGE_FOLDERS).find(([, own]) => own === folder) ?? [];
  if (kind === undefined || id === undefined) return search;
  if ([...new URLSearchParams(search).keys()].some((name) => !BESIDE.has(name))) return search;
  return `?open=${kind}:${encodeURIComponent(id)}${search.replace(/^\?/, '&')}`;
}
