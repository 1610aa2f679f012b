import { rowsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import type { TextMatcher } from './filter.ts';
import { fold, wordsOf } from './fold.ts';

/**
 * Finds contacts in whose title and participants' names every word of a text occurs, somewhere in a word. It stands in
 * for the search until that has loaded, and where it cannot.
 */
export function matchTitles(columns: Columns): TextMatcher {
  const { contacts, views, english } = columns;
  let texts: readonly string[] | null = null;
  const fill = (): string[] => {
    const both = (name: string, other: string): string =>
      name === other ? fold(name) : `${fold(name)}\n${fold(other)}`;
    const names = views.actors.name.map((name, row) => both(name, english.actors.name[row]!));
    return views.contacts.title.map((title, row) =>
      [
        both(title, english.contacts.title[row]!),
        ...Array.from(rowsOf(contacts.actors, row), (actor) => names[actor]!),
      ].join('\n'),
    );
  };
  return (text) => {
    texts ??= fill();
    const words = queryWords(text);
    return Uint8Array.from(texts, (one) => Number(words.length > 0 && words.every((word) => one.includes(word))));
  };
}

const QUERY_LIMIT = 200;
const WORD_LIMIT = 12;

/** The different words that a query asks for; of a longer text, those of its first 200 characters, at most 12. */
export const queryWords = (text: string): string[] =>
  [...new Set(wordsOf(text.slice(0, QUERY_LIMIT)))].slice(0, WORD_LIMIT);
