import { readFileSync } from 'node:fs';
import path from 'node:path';
import { columnsOf } from '../../src/explore/columns.ts';
import { createSearch } from '../../src/explore/search.ts';
import type { ActorsText, SearchText } from '../../src/record/dataset.ts';
import { calibrate, figure } from '../figures.ts';
import type { Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import { builtViews, recordOf } from '../records.ts';

/* What a keystroke costs: the suggestions and the contacts that what stands in the box means. */

/** What is typed letter by letter: a name, two names, a word of titles, a slip, another script, what nothing has. */
const TYPED = ['lavrov', 'sergei lavrov', 'telephone call', 'lavorv', 'Лавров', 'xyzzyx'];

/** Measures keystrokes of the search. */
export function search({ rounds, sizes, out }: Options): Promise<Findings> {
  const base = builtViews(out);
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(out, 'dataset', base.version, file), 'utf8'));
  const words = { ...(read('search.json') as SearchText), ...(read('actors.json') as ActorsText) };
  const before = calibrate();
  const figures = [null, ...sizes.filter((size) => size >= 1000 && size <= 10_000)].flatMap((size) => {
    const columns = columnsOf(size === null ? base : recordOf(base, size));
    const keys: number[] = [];
    const built: number[] = [];
    for (let i = -1; i < rounds; i++) {
      const start = performance.now();
      const index = createSearch(columns, words);
      if (i >= 0) built.push(performance.now() - start);
      for (const text of TYPED)
        for (let end = 1; end <= text.length; end++) {
          const pressed = performance.now();
          index.suggest(text.slice(0, end));
          index.contacts(text.slice(0, end));
          if (i >= 0) keys.push(performance.now() - pressed);
        }
    }
    return [
      figure({ task: 'search, a keystroke', size, who: 'Backchannel' }, keys, size === 10_000 ? { p95AtMost: 16 } : {}),
      figure({ task: 'search, made ready', size, who: 'Backchannel' }, built),
    ];
  });
  return Promise.resolve({
    part: 'search',
    title: 'Search',
    calibration: { before, after: calibrate() },
    figures,
    notes: [],
  });
}
