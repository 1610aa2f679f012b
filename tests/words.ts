import { readFileSync } from 'node:fs';
import type { Lang } from '../src/record/vocabulary.ts';

const read = (lang: Lang): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../src/text/${lang}.json`, import.meta.url), 'utf8')) as Record<string, string>;

const files = new Map<Lang, Record<string, string>>();

/** The words that a page in a language has for a message without placeholders. */
export function wordsFor(lang: Lang, key: string): string {
  const file = files.get(lang) ?? read(lang);
  files.set(lang, file);
  const words = file[key];
  if (words === undefined || words.includes('{')) throw new Error(`${lang}: no plain words for ${key}`);
  return words;
}
