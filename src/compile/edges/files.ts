import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Texts } from '../read.ts';
import type { Size } from '../shards.ts';

/** Bytes of a text as a server sends it compressed. */
export const gzipSize: Size = (text) => gzipSync(text, { level: 9 }).length;

/** All files of a folder, by path below it with forward slashes; none where there is no such folder. */
export function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
    }),
  );
}

/** Writes files below a folder, making it as needed. */
export function writeFolder(folder: string, files: Texts): void {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Puts files in place of a folder at once: it is never seen half written, and stays where writing fails. */
export function replaceFolder(folder: string, files: Texts): void {
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  writeFolder(next, files);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}

/** Puts a text in place of a file at once. */
export function replaceFile(file: string, text: string): void {
  const next = `${file}.next`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(next, text);
  renameSync(next, file);
}
