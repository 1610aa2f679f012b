import type { Fault } from '../record/opening.ts';
import { closest, distance } from 'fastest-levenshtein';

export type { Fault };

/** One line as compilers print it: `data/contacts/x.yaml:12:7 unknown source "kremln"`. */
export const printFault = ({ severity, file, line, column, message }: Fault, folder = 'data'): string =>
  `${folder}/${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`;

/** Faults by file, line and column; the same order whatever order the files came in. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );

/** Order by code units: the same on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The nearest of the known words where one is near; else null. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known.length === 0 ? undefined : closest(word, known);
  return near !== undefined && distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : null;
}

/** `unknown source "kremln"; did you mean "kremlin"?`, with the nearest of the known words where one is near. */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `unknown ${what} "${word}"${near === null ? '' : `; did you mean "${near}"?`}`;
}
