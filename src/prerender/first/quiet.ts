/*
 * From the page as components draw it to its picture: nothing in it is pressed, found by script or told apart by a
 * screen reader but its title, lede, links and sentence. It holds no inline style, which a strict Content-Security-Policy
 * forbids: what stood in `style` becomes classes.
 */

import { compactPath } from './compact-path.ts';

/** What only the live page has: skip links, what keyboard and pointer find, names that would be stretched. */
const LIVE = [
  /<nav class="skip[\s\S]*?<\/nav>/g,
  /<div class="popup[\s\S]*?<\/search>/g,
  /<div [^>]*\bpopover="[^"]*"[^>]*>\s*<\/div>/g,
  /<span class="definition[\s\S]*?<\/span>/g,
  /<path class="mark[\s\S]*?<\/path>/g,
  /<path class="(?:ground|ghost)[ "][\s\S]*?<\/path>/g,
  /<div class="handle[\s\S]*?<\/div>/g,
  /<rect class="target[\s\S]*?<\/rect>/g,
  /<text(?! class="coarse)[^>]*>[\s\S]*?<\/text>/g,
  /<defs>[\s\S]*?<\/defs>/g,
  /<g(?: (?:transform|class)="[^"]*")*>\s*<\/g>/g,
];

/** What ties the live page's elements together, and what scripts find them by. */
const TIES =
  / (?:id|for|aria-(?!current|disabled|pressed)[a-z]+|data-[a-z-]+|tabindex|popovertarget|clip-path|title)="[^"]*"/g;

/** The picture of a page: HTML without ids, handles and inline style, and what stood in its style, by class. */
export function quiet(html: string, styles: Map<string, string>): string {
  let quiet = html.replace('</search>', '</search></search>');
  for (const live of LIVE) quiet = quiet.replace(live, '');
  return quiet
    .replace(/<main class="([^>]*)>/, '<div class="main $1>')
    .replace('</main>', '</div>')
    .replace(/<div id="views"/, '<div inert aria-hidden')
    .replace(TIES, '')
    .replace(' aria-hidden', ' aria-hidden="true"')
    .replace(/<(button|input|select)\b/g, '<$1 inert')
    .replace(/ d="([^"]+)"/g, (_, d: string) => ` d="${compactPath(d)}"`)
    .replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/<[a-z]+ [^>]*>/g, (tag) => stretched(classed(tag, styles)));
}

/** A picture takes the width that it finds: what is drawn in it is stretched. */
const stretched = (tag: string): string =>
  tag.replace(
    /^<svg([^>]*) width="([\d.]+)" height="([\d.]+)"/,
    (whole, before: string, width: string, height: string) =>
      Number(width) < 200
        ? whole
        : `<svg${before} width="100%" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`,
  );

/** A tag whose style is a class; `styles` gathers them: declarations → class. */
function classed(tag: string, styles: Map<string, string>): string {
  const [whole, style] = / style="([^"]*)"/.exec(tag) ?? [];
  if (whole === undefined || style === undefined) return tag;
  let name = styles.get(style);
  if (name === undefined) styles.set(style, (name = `f${styles.size.toString(36)}`));
  const rest = tag.replace(whole, '');
  return rest.includes(' class="')
    ? rest.replace(' class="', ` class="${name} `)
    : rest.replace(/^<[a-z]+/, `$& class="${name}"`);
}
