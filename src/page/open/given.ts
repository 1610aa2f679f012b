import type { Given } from '../../record/opening.ts';

/** Nobody has more files in a record; a folder of a whole disk is not walked to its end. */
const MOST_FILES = 200_000;

/** The files of a field: with their paths where a folder was chosen. */
export const givenOf = (files: Iterable<File>): Given[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** All files below what was dropped. Rejects where one cannot be read, and when it is given up. */
export async function givenBelow(dropped: readonly (FileSystemEntry | File)[], signal: AbortSignal): Promise<Given[]> {
  const found: Given[] = [];
  for (const one of dropped) {
    if (one instanceof File) found.push({ path: one.name, file: one });
    else await walk(one, found, signal);
  }
  return found;
}

async function walk(entry: FileSystemEntry, found: Given[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (found.length >= MOST_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives its entries in portions, the last of which is empty.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const one of some) await walk(one, found, signal);
  }
}
