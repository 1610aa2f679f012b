import { embedCode } from '../share/embed/code.ts';
import { CARD_SIZE } from './head.ts';
import type { PageHead } from './head.ts';
import type { Site } from './site.ts';

/** Start size of the frame, px. */
const SIZE = { width: 800, height: 600 };

/**
 * The answer to an oEmbed request (type rich, oembed.com) for a page, as a file: a static host cannot answer for sizes
 * that are asked for. `url` is the full address of the site, `embed` the query of what is embedded.
 */
export function oembedOf({ columns }: Site, url: string, { name, card }: PageHead, embed: string): string {
  const { record } = columns.views;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: record.title,
    provider_url: url,
    title: name,
    ...SIZE,
    html: embedCode({ src: url + embed, title: name, width: null, height: SIZE.height, script: null }),
    ...(card === undefined
      ? {}
      : { thumbnail_url: url + card.path, thumbnail_width: CARD_SIZE.width, thumbnail_height: CARD_SIZE.height }),
  });
}
