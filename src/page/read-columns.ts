import { columnsOf } from '../explore/columns.ts';
import type { Columns } from '../explore/columns.ts';
import { loadViews, viewsIn } from '../explore/load.ts';
import type { DatasetBase, Version } from '../explore/load.ts';
import { nextTask } from '../explore/next-task.ts';

/** How far a large dataset is: MB that are here, then parts that are read; `of` is null where it is not known. */
export interface LoadProgress {
  readonly step: 'received' | 'read';
  readonly done: number;
  readonly of: number | null;
}

/** Bytes above which a dataset is large: it is read in a worker, and the reader is told of every so many of them. */
const LARGE = 2_000_000;
const TOLD = 500_000;

/**
 * Loads the columns of a version. `tell` hears how far a large one is. Throws a DatasetError where they cannot be read.
 */
export async function readColumns(
  base: DatasetBase,
  { version, bytes: expected }: Version,
  tell: (progress: LoadProgress) => void,
): Promise<Columns> {
  let size = 0;
  let told = 0;
  const isLarge = (): boolean => Math.max(size, expected ?? 0) > LARGE;
  const parts = await loadViews(base, version, (bytes) => {
    size = bytes;
    if (!isLarge() || size < told + TOLD) return;
    told = size;
    tell({ step: 'received', done: size / 1e6, of: expected !== null && expected >= size ? expected / 1e6 : null });
  });
  if (isLarge()) {
    const code = await import('./large/read-apart.ts').catch(() => null);
    const columns = await code?.readApart(parts, (done, of) => tell({ step: 'read', done, of }));
    if (columns) return columns;
  }
  const views = viewsIn(parts);
  await nextTask();
  return columnsOf(views);
}
