import { describe, expect, it, vi } from 'vitest';
import { realDataset } from '../../tests/real-record.ts';
import type { SearchText } from '../record/dataset.ts';
import { columnsOf } from './columns.ts';
import type { Explorer } from './explorer.svelte.ts';
import { loadSearch } from './load-search.ts';

const { views, search, actors } = realDataset();
const columns = columnsOf(views);

/** As much of an explorer as loading the search needs. */
function explorerWith(searchText: () => Promise<SearchText>) {
  const matchTextBy = vi.fn();
  return {
    explorer: {
      columns,
      texts: { searchText, actorsText: () => Promise.resolve(actors) },
      matchTextBy,
    } as unknown as Explorer,
    matchTextBy,
  };
}

describe('loading the search', () => {
  it('happens once, and lets the text clause use it', async () => {
    const searchText = vi.fn(() => Promise.resolve(search));
    const { explorer, matchTextBy } = explorerWith(searchText);
    const [one, two] = await Promise.all([loadSearch(explorer), loadSearch(explorer)]);
    expect(one).toBe(two);
    expect(await loadSearch(explorer)).toBe(one);
    expect(searchText).toHaveBeenCalledOnce();
    expect(matchTextBy).toHaveBeenCalledExactlyOnceWith(one!.contacts);
    expect(one!.suggest('Ławrow')[0]!.matches[0]!.name).toBe('Sergei Lavrov');
  });

  it('finds by names where the aliases do not arrive, and tries again when asked again', async () => {
    const searchText = vi.fn<() => Promise<SearchText>>().mockRejectedValueOnce(new Error('offline'));
    searchText.mockResolvedValue(search);
    const { explorer, matchTextBy } = explorerWith(searchText);
    const names = await loadSearch(explorer);
    expect(names!.complete).toBe(false);
    expect(names!.suggest('Stolica Apostolska')).toEqual([]);
    expect(names!.suggest('lavrov')[0]!.matches[0]!.name).toBe('Sergei Lavrov');
    const all = await loadSearch(explorer);
    expect(all!.complete).toBe(true);
    expect(all!.suggest('Stolica Apostolska')[0]!.matches[0]!.name).toBe('Holy See');
    expect(matchTextBy).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing of a search that could not be made', async () => {
    const { explorer, matchTextBy } = explorerWith(() => Promise.resolve(search));
    matchTextBy.mockImplementationOnce(() => {
      throw new Error('broken');
    });
    expect(await loadSearch(explorer)).toBeNull();
    expect((await loadSearch(explorer))!.complete).toBe(true);
  });
});
