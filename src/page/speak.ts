import { loadWords } from '../explore/load.ts';
import type { DatasetBase, Version } from '../explore/load.ts';
import type { LanguageWords } from '../record/dataset.ts';
import type { Lang } from '../record/vocabulary.ts';
import { languageFor } from '../text/languages.ts';
import { loadText } from '../text/text.ts';
import type { Text } from '../text/text.ts';

/** A language: the interface's words, and the record's; null where these stay English. */
export interface Spoken {
  readonly text: Text;
  readonly words: LanguageWords | null;
}

/** The language of a page in this state in this browser. */
export const languageOf = ({ lang }: { readonly lang: Lang | null }): Lang => languageFor(lang, navigator.languages);

/** Loads a language for a version of the dataset that has words in `languages`. Rejects where not all of it arrives. */
export async function speak(lang: Lang, base: DatasetBase, { version, languages }: Version): Promise<Spoken> {
  const [text, words] = await Promise.all([
    loadText(lang),
    languages.includes(lang) ? loadWords(base, version, lang) : null,
  ]);
  return { text, words };
}
