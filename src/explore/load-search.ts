import type { Explorer } from './explorer.svelte.ts';
import type { ActorWords } from './search-entries.ts';
import type { Search } from './search.ts';
import { inTasks } from './slices.ts';
import type { TextStore } from './text-store.ts';

/** By the texts, which every view of one explorer shares. */
const loaded = new WeakMap<TextStore, Promise<Search | null>>();

/**
 * Loads the search, once per page, and lets the text clause use it: its code and the aliases are no part of the first
 * download. Where the aliases do not arrive it finds by names alone; where the code does not, the result is null and
 * the text clause stays with titles. What failed is tried again with the next call.
 */
export function loadSearch(explorer: Explorer): Promise<Search | null> {
  const known = loaded.get(explorer.texts);
  if (known) return known;
  const loading = load(explorer);
  loaded.set(explorer.texts, loading);
  return loading;
}

async function load(explorer: Explorer): Promise<Search | null> {
  const words = wordsOf(explorer).catch(() => null);
  try {
    const [{ makeSearch }, text] = await Promise.all([import('./search.ts'), words]);
    const search = await inTasks(makeSearch(explorer.columns, text));
    explorer.matchTextBy(search.contacts);
    if (!search.complete) loaded.delete(explorer.texts);
    return search;
  } catch {
    loaded.delete(explorer.texts);
    return null;
  }
}

async function wordsOf({ texts }: Explorer): Promise<ActorWords> {
  const [search, actors] = await Promise.all([texts.searchText(), texts.actorsText()]);
  return { ...search, ...actors };
}
