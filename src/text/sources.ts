import type { Columns } from '../explore/columns.ts';
import type { AccountWord } from '../explore/judgement.ts';
import type { Text } from './text.ts';

/** How many sources a sentence names before it counts the rest. */
const NAMED = 3;

/** The sources of words with their letters, each once, as a list: "White House (B), Kremlin (B) and 2 others". */
export function sourcesInWords({ accounts, views }: Columns, words: readonly AccountWord[], text: Text): string {
  const letters = new Map(words.map((word) => [accounts.source[word.account]!, word.letter]));
  const names = [...letters].map(([source, letter]) =>
    text.t('why.source', { name: views.sources.name[source]!, letter }),
  );
  const others = names.length - NAMED;
  if (others < 2) return text.list(names);
  return text.list([...names.slice(0, NAMED), text.t('why.others', { count: others })]);
}
