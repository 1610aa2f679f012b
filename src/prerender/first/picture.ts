import { packRows } from '../../views/timeline/rows.ts';
import { drawForWindow, pageIn } from '../../views/common/at-build.ts';
import { FOOT_HEIGHT, geometryOf, PLOT_TOP, turnedGeometry } from '../../views/timeline/geometry.ts';
import { shapesOf } from '../../views/timeline/shapes.ts';
import { HEAD_WIDTH } from '../../views/timeline/timeline-state.svelte.ts';
import { htmlOf } from '../html.ts';
import type { Site } from '../site.ts';
import First from './First.svelte';
import plain from './first.css?raw';
import { quiet } from './quiet.ts';

/**
 * The windows for which the page is drawn, and from which width on each picture is shown, px. In between it is
 * stretched. The page itself changes at 720 px and, by its filter bar, at 906.
 */
export const WINDOWS = [
  { from: 0, window: 360 },
  { from: 376, window: 390 },
  { from: 720, window: 768 },
  { from: 906, window: 1024 },
  { from: 1200, window: 1280 },
  { from: 1556, window: 1600 },
] as const;

/** The page's first picture: HTML, and the style that it needs beside the page's own. */
export interface FirstPicture {
  readonly html: string;
  readonly css: string;
}

/** Draws the page on the whole record, as it opens, for windows of every width. */
export function firstPicture(site: Site): FirstPicture {
  const styles = new Map<string, string>();
  const pictures = WINDOWS.map(({ window }, i) => {
    drawForWindow(window);
    const html = quiet(inParts(htmlOf(First, { site }), pageIn(window)), styles);
    return `<div class="first-${String(i)}">${html}</div>`;
  });
  const rules = [...styles].map(([style, name]) => `#first .${name}{${style.replace(/;$/, '')}}`);
  return {
    html: `<div id="first">${pictures.join('\n')}</div>`,
    css: [small(plain), ...rules, ...WINDOWS.map(shownFrom), ...heights(site)].join('\n'),
  };
}

/** A style without comments and blanks. */
const small = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

function shownFrom({ from }: { readonly from: number }, i: number): string {
  const next = WINDOWS[i + 1];
  const to = next ? `(max-width:${String(next.from - 0.02)}px)` : '';
  const range = [from === 0 ? '' : `(min-width:${String(from)}px)`, to].filter((one) => one !== '').join(' and ');
  return `@media not all and ${range.startsWith('(') ? range : 'all'}{#first>.first-${String(i)}{display:none}}`;
}

/** Positions along the width in parts of it, so that they follow it: of the overview, its years and of turned lanes. */
function inParts(html: string, width: number): string {
  const turned = html.includes('class="body turned');
  const strip = turned ? width : width - HEAD_WIDTH;
  const lanes = turnedGeometry(width, 1, 1, 1).across;
  const parts = (whole: number) => (tag: string) =>
    tag.replace(/(left|width): (-?[\d.]+)px/g, (_, side: string, px: string) => {
      return `${side}: ${String(Math.round((Number(px) / whole) * 1e4) / 100)}%`;
    });
  return html
    .replace(/<div class="head column[^>]*>/g, parts(lanes))
    .replace(
      /<div class="overview" style="width[\s\S]*?<div class="plot|<div class="overview" style="width[\s\S]*$/g,
      parts(strip),
    );
}

/** The height of the lanes across by the width of the page: rows are packed per width. */
function heights({ columns }: Site): string[] {
  const shapes = shapesOf(columns);
  const rules: string[] = [];
  let last = 0;
  for (let width = 640; width <= pageIn(1600); width++) {
    const rows = packRows(columns, shapes, geometryOf(width - HEAD_WIDTH));
    const height = PLOT_TOP + rows.height + FOOT_HEIGHT;
    if (height === last) continue;
    last = height;
    rules.push(
      `@container main (min-width:${String(width - 0.5)}px){#first .body:not(.turned) .plot>.plot{height:${String(height)}px}}`,
    );
  }
  return rules;
}
