import { columnsOf } from '../src/explore/columns.ts';
import { Explorer } from '../src/explore/explorer.svelte.ts';
import type { Step } from '../src/explore/history-writer.ts';
import { findVersion, loadViews, viewsIn } from '../src/explore/load.ts';
import { matchTitles } from '../src/explore/match-titles.ts';

const BASE = '/dataset/';

/**
 * An explorer on the shipped record in the state of an address, as the page starts it; for tests in a browser, where
 * the dataset is served. `written` gathers what it would write to the history.
 */
export async function realExplorer(search = ''): Promise<{ explorer: Explorer; written: [string, Step][] }> {
  const columns = columnsOf(viewsIn(await loadViews(BASE, (await findVersion(BASE, null)).version)));
  const written: [string, Step][] = [];
  const explorer = new Explorer(columns, BASE, matchTitles(columns), (address, step) => written.push([address, step]));
  explorer.read(search);
  return { explorer, written };
}
