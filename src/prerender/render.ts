import type { LanguageWords } from '../record/dataset.ts';
import { printDay } from '../record/day.ts';
import type { Translation } from '../record/vocabulary.ts';
import { coloursOf } from '../share/picture/colours.ts';
import { attributes } from '../share/picture/pen.ts';
import { OFFERED } from '../text/languages.ts';
import { contactCard, siteCard } from './card.ts';
import { documentOf } from './document.ts';
import { feedOf } from './feed.ts';
import { firstPicture } from './first/picture.ts';
import { firstWords } from './first/words.ts';
import { hashed } from './hashed.ts';
import { headOf } from './head.ts';
import { oembedOf } from './oembed.ts';
import { cardOfContact, pagesOf, SITE_CARD } from './pages.ts';
import type { Page } from './pages.ts';
import { policyOf } from './policy.ts';
import { addressOf, siteOf } from './site.ts';
import type { Place, Site } from './site.ts';
import { robotsOf, sitemapOf } from './sitemap.ts';
import { wholeTypeface } from './whole-typeface.ts';

/** What the build gives: the built index.html, what is served below `dataset/`, the tokens of looks, where it stands. */
export interface Input extends Place {
  readonly mould: string;
  readonly dataset: ReadonlyMap<string, string>;
  readonly tokens: string;
  /** The address of the style of words. */
  readonly style: string;
  /** What a page in which the app opens begins with. */
  readonly start: Start;
}

/** Built files that a page with the app begins with, as paths below the site. */
export interface Start {
  /** The script that runs before the first paint. */
  readonly script: string;
  /** Typefaces of every page, and those that languages need besides, by language. */
  readonly fonts: readonly string[];
  readonly letters: Readonly<Partial<Record<Translation, readonly string[]>>>;
}

/** Files below the site: path → text. */
export interface Rendered {
  readonly files: ReadonlyMap<string, string>;
  /** Pictures to be drawn: path of the PNG → SVG. */
  readonly cards: ReadonlyMap<string, string>;
}

/** All pages, cards, feeds and lists of a site. */
export function renderSite({ mould, dataset, tokens, style, start, base, url }: Input): Rendered {
  const site = siteOf(dataset, { base, url });
  const pages = pagesOf(site);
  const files = new Map<string, string>();
  const { html, css } = firstPicture(site);
  const first = { html, file: hashed('assets/first.css', css) };
  files.set(first.file, css);
  const words: Named[] = [];
  for (const [lang, said] of firstWords(site, (one) => recordWords(dataset, site, one))) {
    const json = JSON.stringify(said);
    const file = hashed(`assets/first-${lang}.json`, json);
    files.set(file, json);
    words.push([lang, file]);
  }
  const looks = { style, first, start: startOf(site, start, []), startFirst: startOf(site, start, words) };
  for (const page of pages) {
    const { path } = page.head;
    files.set(`${path}index.html`, documentOf(mould, { policy: policyOf(url), ...partsOf(site, page, looks) }));
    if (url !== null && page.embed !== undefined)
      files.set(`${path}oembed.json`, oembedOf(site, url, page.head, page.embed));
  }
  files.set('changes.atom', feedOf(site));
  files.set('robots.txt', robotsOf(url === null ? null : addressOf(site, 'sitemap.xml')));
  if (url !== null) files.set('sitemap.xml', sitemapOf(listed(site, pages), lastChange(site)));
  return { files, cards: cardsOf(site, tokens) };
}

/** What pages share: the style of words, the first picture and its style, how a page with the app begins. */
interface Looks {
  readonly style: string;
  /** How a page with the app begins, and how the one with the first picture does. */
  readonly start: string;
  readonly startFirst: string;
  readonly first: { readonly html: string; readonly file: string };
}

/** A file for a language. */
type Named = readonly [lang: Translation, file: string];

/** The words that a dataset has in a language; null for none. */
function recordWords(dataset: ReadonlyMap<string, string>, { columns }: Site, lang: Translation): LanguageWords | null {
  const json = dataset.get(`${columns.views.version}/lang/${lang}.json`);
  return json === undefined ? null : (JSON.parse(json) as LanguageWords);
}

/** Elements of the head that decide what is painted first, and load what the app will ask for. */
function startOf({ base, columns }: Site, { script, fonts, letters }: Start, words: readonly Named[]): string {
  const list = (named: readonly Named[]): string => named.map(([lang, file]) => `${lang}=${base}${file}`).join(' ');
  const data = {
    src: base + script,
    'data-base': base,
    'data-views': `${base}dataset/${columns.views.version}/views.json`,
    'data-langs': OFFERED.join(' '),
    'data-letters': list(
      Object.entries(letters).flatMap(([lang, faces]) => faces.map((face): Named => [lang as Translation, face])),
    ),
    ...(words.length > 0 ? { 'data-words': list(words) } : {}),
  };
  // Ahead of the style: what is late for the first paint is not used (`font-display: optional`).
  const preloads = fonts.map(
    (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${font}" />`,
  );
  return [...preloads, `<script${attributes(data)}></script>`].map((one) => `\n    ${one}`).join('');
}

function partsOf(site: Site, { head, words, app, embed }: Page, { style, start, startFirst, first }: Looks) {
  const link = `<link rel="stylesheet" href="${style}" />`;
  const isFirst = head.path === '';
  const own = headOf(site, head, embed !== undefined) + (app ? (isFirst ? startFirst : start) : '');
  // The first page is all the app's: its picture stands until the app does, its words where there is no script.
  if (isFirst) {
    const look = `<link rel="stylesheet" href="${site.base}${first.file}" />`;
    return { head: `${own}\n    ${look}\n    <noscript>${link}</noscript>`, words: words + first.html, app };
  }
  return { head: `${own}\n    ${link}`, words: `<div id="static">${words}</div>`, app };
}

/** The full addresses that search engines shall know. */
const listed = (site: Site, pages: readonly Page[]): string[] =>
  pages.filter(({ head }) => !head.hidden).map(({ head }) => addressOf(site, head.path));

const lastChange = ({ changes, columns }: Site): string =>
  changes[0]?.date ?? printDay(columns.views.record.researched);

function cardsOf(site: Site, tokens: string): Map<string, string> {
  const looks = { colours: coloursOf(tokens, 'light'), typeface: wholeTypeface() };
  const { id } = site.columns.views.contacts;
  return new Map([
    [SITE_CARD, siteCard(site, looks)],
    ...id.map((one, row): [string, string] => [cardOfContact(one), contactCard(site, row, looks)]),
  ]);
}
