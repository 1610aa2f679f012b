import { attributes, escaped } from '../share/picture/pen.ts';
import { addressOf } from './site.ts';
import type { Site } from './site.ts';

/** What the head of a page says of it. */
export interface PageHead {
  /** The path of the page below the site, such as `c/ID/`. */
  readonly path: string;
  /** What it is about, and in `title` where that belongs. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The path of the page that stands for this one; its own where it is left out. */
  readonly canonical?: string;
  /** Whether search engines shall pass it over. */
  readonly hidden?: boolean;
  /** Where the browser goes on to at once, as a path below the site. */
  readonly goesTo?: string;
  /** Its picture for link previews, as a path below the site. */
  readonly card?: { readonly path: string; readonly alt: string };
  /** JSON-LD. */
  readonly data?: object;
}

/** Size of the pictures for link previews, px. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The longest description that previews print, in letters. */
const DESCRIPTION = 240;

/** A text cut at a word, with an ellipsis, where it is longer. */
export function cut(text: string, most = DESCRIPTION): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), most / 2)).replace(/[\s,;:.–]+$/, '')} …`;
}

/** Elements of the head; `embeddable` where it has an oEmbed answer beside it. Those that must name a full address are left out where the site has none. */
export function headOf(site: Site, head: PageHead, embeddable = false): string {
  const { path, canonical = path, card } = head;
  const description = cut(head.description);
  const meta = (given: Record<string, string | number>): string => `<meta${attributes(given)} />`;
  const link = (given: Record<string, string>): string => `<link${attributes(given)} />`;
  const named = (name: string, content: string): string => meta({ name, content });
  const property = (name: string, content: string | number): string => meta({ property: `og:${name}`, content });
  const full = site.url !== null;
  return [
    `<title>${escaped(head.title)}</title>`,
    named('description', description),
    ...(head.hidden ? [named('robots', 'noindex')] : []),
    ...(head.goesTo === undefined
      ? []
      : [meta({ 'http-equiv': 'refresh', content: `0; url=${addressOf({ ...site, url: null }, head.goesTo)}` })]),
    ...(full ? [link({ rel: 'canonical', href: addressOf(site, canonical) })] : []),
    link({
      rel: 'alternate',
      type: 'application/atom+xml',
      title: site.text.t('changes'),
      href: `${site.base}changes.atom`,
    }),
    ...(full && embeddable
      ? [
          link({
            rel: 'alternate',
            type: 'application/json+oembed',
            title: head.name,
            href: addressOf(site, `${path}oembed.json`),
          }),
        ]
      : []),
    property('type', path === '' ? 'website' : 'article'),
    property('site_name', site.columns.views.record.title),
    property('title', head.name),
    property('description', description),
    ...(full ? [property('url', addressOf(site, canonical))] : []),
    ...(full && card
      ? [
          property('image', addressOf(site, card.path)),
          property('image:type', 'image/png'),
          property('image:width', CARD_SIZE.width),
          property('image:height', CARD_SIZE.height),
          property('image:alt', card.alt),
        ]
      : []),
    named('twitter:card', full && card ? 'summary_large_image' : 'summary'),
    ...(head.data === undefined ? [] : [dataScript(head.data)]),
  ].join('\n    ');
}

/** JSON-LD, in which nothing can end the script. */
const dataScript = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
