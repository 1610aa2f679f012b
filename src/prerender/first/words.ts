import { translate } from '../../explore/translate.ts';
import type { FirstWords } from '../../page/first-words.ts';
import type { LanguageWords } from '../../record/dataset.ts';
import type { Translation } from '../../record/vocabulary.ts';
import de from '../../text/de.json';
import type { Translation as Messages } from '../../text/languages.ts';
import nb from '../../text/nb.json';
import pl from '../../text/pl.json';
import { isUnreviewed } from '../../text/review.ts';
import { textOf } from '../../text/text.ts';
import uk from '../../text/uk.json';
import { drawForWindow } from '../../views/common/at-build.ts';
import { htmlOf } from '../html.ts';
import type { Site } from '../site.ts';
import First from './First.svelte';
import { quiet } from './quiet.ts';

/** A page is drawn at once, so that its words must be at hand. */
const MESSAGES: Record<Translation, Messages> = { pl, de, nb, uk };

/** The windows whose pictures hold all words that any of them holds: with the controls behind a button, and without. */
const WINDOWS = [360, 1280];

/**
 * The words of the first picture in every further language; `wordsOf` gives what the dataset has in one, null for
 * nothing. A language is left out where they cannot be put in place of the English: where the picture holds more or
 * fewer of them, or two places with the same English words have different ones.
 */
export function firstWords(
  site: Site,
  wordsOf: (lang: Translation) => LanguageWords | null,
): Map<Translation, FirstWords> {
  const english = WINDOWS.map((window) => spoken(site, window));
  const further = Object.keys(MESSAGES) as Translation[];
  return new Map(
    further.flatMap((lang) => {
      const text = textOf(lang, MESSAGES[lang]);
      const columns = translate(site.columns, lang, wordsOf(lang));
      const own = WINDOWS.map((window) => spoken({ ...site, text, columns }, window));
      const words = pairs(english, own);
      if (words === null) return [];
      // In English the note stands there unseen; a reviewed language has none.
      if (!isUnreviewed(columns, text)) words[site.text.t('language.unreviewed')] = '';
      return [[lang, words]];
    }),
  );
}

/** All that a picture says, in its order: words between tags, and what stands in empty fields; no bare numbers. */
function spoken(site: Site, window: number): string[] {
  drawForWindow(window);
  const html = quiet(htmlOf(First, { site }), new Map());
  // How many years stand on the axis depends on how wide the words beside it are.
  return [...html.matchAll(/ placeholder="([^"]*)"|>([^<]+)</g)]
    .map(([, field, words]) => plain(field ?? words ?? '').trim())
    .filter((words) => !/^\d*$/.test(words));
}

const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function pairs(english: readonly string[][], other: readonly string[][]): Record<string, string> | null {
  const words = Object.create(null) as Record<string, string>;
  for (const [picture, said] of english.entries()) {
    const own = other[picture]!;
    if (own.length !== said.length) return null;
    for (const [i, one] of said.entries()) {
      if (one === own[i]) continue;
      if ((words[one] ?? own[i]) !== own[i]) return null;
      words[one] = own[i]!;
    }
  }
  return words;
}
