import type { Fate, Redirects } from '../record/dataset.ts';
import type { IdKind } from '../record/vocabulary.ts';

/** An id of an address that is no longer in use, and what became of it. */
export interface Moved extends Fate {
  readonly kind: IdKind;
  readonly old: string;
  /** Whether the address asks to open it. */
  readonly opened: boolean;
}

/** Parameters that list ids, and of what. */
const LISTS: Readonly<Record<string, readonly IdKind[]>> = {
  channel: ['channel'],
  actor: ['actor'],
  topic: ['topic'],
  source: ['source'],
  outlet: ['outlet'],
  'source-side': ['side'],
  mark: ['contact', 'actor'],
  path: ['actor'],
};

const OPENED: readonly IdKind[] = ['contact', 'claim', 'actor', 'source', 'report'];

const fateOf = (redirects: Redirects, kind: IdKind, id: string): Fate | null => {
  const fates = redirects[kind];
  return fates !== undefined && Object.hasOwn(fates, id) ? fates[id]! : null;
};

/**
 * The query with every id that was renamed or merged written as it is now, without those that were withdrawn, and what
 * became of each of both. A claim goes with its contact.
 */
export function followRedirects(search: string, redirects: Redirects): { search: string; moved: readonly Moved[] } {
  const query = new URLSearchParams(search);
  const moved: Moved[] = [];

  function follow(kind: IdKind, old: string, opened: boolean): string | null {
    const fate = fateOf(redirects, kind, old);
    if (fate === null) return kind === 'claim' ? followClaim(old) : old;
    moved.push({ ...fate, kind, old, opened });
    return fate.to;
  }

  function followClaim(old: string): string | null {
    const at = old.indexOf('/');
    const contact = follow('contact', old.slice(0, at), true);
    return contact === null ? null : `${contact}${old.slice(at)}`;
  }

  function followOpened(name: 'open' | 'embed', kinds: readonly IdKind[]): void {
    const [, kind = '', id = ''] = /^([a-z]+):(.*)$/.exec(query.get(name) ?? '') ?? [];
    const known = kinds.find((one) => one === kind);
    if (known === undefined) return;
    const now = follow(known, id, true);
    if (now === null) query.delete(name);
    else query.set(name, `${known}:${now}`);
  }

  for (const [name, kinds] of Object.entries(LISTS)) {
    const given = query.get(name);
    if (given === null) continue;
    const now = given.split('~').flatMap((id) => {
      const kind = kinds.find((one) => fateOf(redirects, one, id) !== null);
      return kind === undefined ? [id] : (follow(kind, id, false) ?? []);
    });
    if (now.length === 0) query.delete(name);
    else query.set(name, now.join('~'));
  }
  followOpened('open', OPENED);
  followOpened('embed', ['contact']);
  return moved.length === 0 ? { search, moved } : { search: `?${query.toString()}`, moved };
}
