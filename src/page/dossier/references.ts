import { createContext } from 'svelte';
import type { Columns } from '../../explore/columns.ts';
import type { Word } from './accounts-by-side.ts';

/** The numbers, from 1, by which a handout names the reports of a contact: in the order in which they are met. */
export function referencesOf({ accounts }: Columns, words: readonly Word[]): ReadonlyMap<number, number> {
  const rows = new Set(words.flatMap((word) => word.accounts.map(({ row }) => accounts.report[row]!)));
  return new Map([...rows].map((row, i) => [row, i + 1]));
}

/** The numbers of the contact that is shown. */
export const [getReferences, setReferences] = createContext<() => ReadonlyMap<number, number>>();
