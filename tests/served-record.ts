import type { Page } from '@playwright/test';
import { columnsOf, rowsOf } from '../src/explore/columns.ts';
import type { Columns } from '../src/explore/columns.ts';
import type { Manifest, Views } from '../src/record/dataset.ts';
import { unpackViews } from '../src/record/wire.ts';
import type { PackedViews } from '../src/record/wire.ts';

/** The views of the dataset that the tested site serves. */
export async function servedViews(page: Page): Promise<Views> {
  const read = async (file: string): Promise<unknown> => (await page.request.get(`dataset/${file}`)).json();
  const { current } = (await read('manifest.json')) as Manifest;
  return unpackViews((await read(`${current}/views.json`)) as PackedViews);
}

/** The same as columns. */
export const servedColumns = async (page: Page): Promise<Columns> => columnsOf(await servedViews(page));

/** The ids of all who take part in contacts, sorted. */
export function participantsIn(columns: Columns, contacts: readonly string[]): string[] {
  const { views } = columns;
  const actors = contacts.flatMap((id) => [...rowsOf(columns.contacts.actors, views.contacts.id.indexOf(id))]);
  return [...new Set(actors)].map((row) => views.actors.id[row]!).sort();
}
