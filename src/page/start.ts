import { isVersion } from '../explore/address.ts';
import { columnsOf, DatasetError } from '../explore/columns.ts';
import { Explorer } from '../explore/explorer.svelte.ts';
import { HistoryWriter } from '../explore/history-writer.ts';
import { loadSearch } from '../explore/load-search.ts';
import { loadViews } from '../explore/load.ts';
import { matchTitles } from '../explore/match-titles.ts';

/** The address of the dataset's folder on this site. */
const datasetBase = (): string => new URL(`${import.meta.env.BASE_URL}dataset/`, location.href).href;

/** The dataset version that an address asks for; null for the current one. */
function askedVersion(search: string): string | null {
  const version = new URLSearchParams(search).get('data');
  return version !== null && isVersion(version) ? version : null;
}

/**
 * Loads the dataset that the address asks for and puts the page in the state that it tells. Where that version is not
 * published the current one is shown, with a notice. Throws a DatasetError where nothing can be shown.
 */
export async function start(): Promise<Explorer> {
  const base = datasetBase();
  const asked = askedVersion(location.search);
  const views = await loadViews(base, asked).catch((error: unknown) => {
    if (error instanceof DatasetError && error.kind === 'unknown-version') return loadViews(base, null);
    throw error;
  });
  const columns = columnsOf(views);
  const writer = new HistoryWriter(location.pathname);
  const explorer = new Explorer(columns, base, matchTitles(columns), (search, step) => {
    // Back is the host page's: an embed puts nothing in its way.
    writer.write(search, explorer.settings.embed === null ? step : 'replace');
    shown = search;
  });

  let shown = '';
  async function read(): Promise<void> {
    shown = location.search;
    explorer.read(shown);
    if (explorer.settings.embed !== null && typeof explorer.settings.embed === 'object')
      explorer.embedContact(explorer.settings.embed.contact);
    if (asked !== null && asked !== views.version) explorer.ignore('data', asked);
    if (explorer.clauses.q) await loadSearch(explorer);
  }
  await read();
  await fetchShown(explorer);
  addEventListener('popstate', () => {
    // Going to a heading or to About is no change of state.
    if (location.search === shown) return;
    writer.drop();
    if (askedVersion(location.search) === asked) void read();
    else location.reload();
  });
  return explorer;
}

/** Fetches what the first picture shows beyond the views, so that it stands whole; what fails is told where it is shown. */
async function fetchShown({ asof, settings: { open, matrix }, texts }: Explorer): Promise<void> {
  const parts: Promise<unknown>[] = [];
  if (open !== null) parts.push(import('./dossier/Dossier.svelte'));
  if (open?.kind === 'contact' || open?.kind === 'claim') parts.push(texts.shardOf(open.row));
  if (matrix !== 'grades') parts.push(import('../views/matrix/SourcesMatrix.svelte'));
  if (asof !== null) parts.push(import('./filter-bar/as-of/AsOf.svelte'));
  await Promise.allSettled(parts);
}
