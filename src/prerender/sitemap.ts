import { escaped } from '../share/picture/pen.ts';

/** sitemap.xml of pages by their full addresses; `changed` is the day (ISO) of the record's last change. */
export const sitemapOf = (addresses: readonly string[], changed: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${escaped(address)}</loc><lastmod>${changed}</lastmod></url>`),
    '</urlset>',
    '',
  ].join('\n');

/** robots.txt: everybody may read everything; `sitemap` is its full address, null where there is none. */
export const robotsOf = (sitemap: string | null): string =>
  ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : [`Sitemap: ${sitemap}`]), ''].join('\n');
