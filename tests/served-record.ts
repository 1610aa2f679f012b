import type { Page } from '@playwright/test';
import { columnsOf, rowsOf } from '../src/explore/columns.ts';
import type { Columns } from '../src/explore/columns.ts';
import type { Manifest } from '../src/record/dataset.ts';
import { unpackViews } from '../src/record/wire.ts';
import type { PackedViews } from '../src/record/wire.ts';

/** The dataset that the tested site serves, as columns. */
export async function servedColumns(page: Page): Promise<Columns> {
  const read = async (file: string): Promise<unknown> => (await page.request.get(`dataset/${file}`)).json();
  const { current } = (await read('manifest.json')) as Manifest;
  return columnsOf(unpackViews((await read(`${current}/views.json`)) as PackedViews));
}

/** The ids of all who take part in contacts, sorted. */
export function participantsIn(columns: Columns, contacts: readonly string[]): string[] {
  const { views } = columns;
  const actors = contacts.flatMap((id) => [...rowsOf(columns.contacts.actors, views.contacts.id.indexOf(id))]);
  return [...new Set(actors)].map((row) => views.actors.id[row]!).sort();
}
