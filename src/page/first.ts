import { chosenLanguage } from '../text/language-for.ts';

/** What the first picture lacks, or how it is arranged; none for the page as it opens on the whole record in English. */
export type Difference =
  /** In another language: English words only until its own have come. */
  | 'foreign'
  /** Not all of the record: no marks, counts or sentence. */
  | 'filtered'
  /** The timeline alone, or something else than the timeline. */
  | 'lanes'
  | 'blank'
  /** With a dossier beside the views. */
  | 'open'
  /** In a frame; there without what filters, or without a title. */
  | 'embed'
  | 'bare'
  | 'plain';

/** What says how the page is shown, rather than what of the record. */
const PRESENTATION = new Set([
  'theme',
  'lang',
  'view',
  'embed',
  'open',
  'controls',
  'locked',
  'resize',
  'plain',
  'sort',
  'matrix',
  'ties',
  'readouts',
  'exercise',
]);

/** The language of the page: the one that the address asks for, else the browser's. */
export const speaks = (query: URLSearchParams, preferred: readonly string[], offered: readonly string[]): string =>
  chosenLanguage(query.get('lang'), preferred, offered);

/** How the first picture of an address differs from the page as it opens on the whole record in English. */
export function firstOf(query: URLSearchParams, lang: string): Difference[] {
  const embed = query.get('embed');
  const view = embed ?? query.get('view') ?? 'all';
  const differences: [Difference, boolean][] = [
    ['foreign', lang !== 'en'],
    ['filtered', [...query.keys()].some((name) => !PRESENTATION.has(name))],
    ['lanes', view === 'timeline'],
    ['blank', view !== 'timeline' && view !== 'all'],
    ['open', embed === null && query.has('open')],
    ['embed', embed !== null],
    ['bare', query.get('controls') === '0' || query.get('locked') === '1'],
    ['plain', query.get('plain') === '1'],
  ];
  return differences.filter(([, holds]) => holds).map(([difference]) => difference);
}
