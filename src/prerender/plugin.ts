import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import type { Plugin, ResolvedConfig } from 'vite';
import { readFolder } from '../compile/edges/files.ts';
import { drawCards } from './draw-cards.ts';
import type * as Renderer from './render.ts';

/** What can only be said with the full address of the site. */
const NEED_URL = 'og:url, og:image, oEmbed and sitemap.xml';

/**
 * After the build of the app: a page of words for every contact, actor and source, their pictures for link previews, the
 * lists, the feed of changes, sitemap.xml and robots.txt. They are made of what was just written: index.html as the
 * mould, and the dataset.
 */
export function prerenderPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'backchannel-prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined || !existsSync(path.join(dir, 'index.html'))) return;
        const { files, cards, fresh } = await prerender(config.root, dir, {
          base: config.base,
          url: fullAddress(process.env.SITE_URL ?? ''),
        });
        const drawn = `${String(cards)} pictures (${String(fresh)} drawn anew)`;
        config.logger.info(`${String(files)} pages and lists, ${drawn}`);
        const advice = adviceOn(process.env.SITE_URL ?? '', config.base);
        if (advice !== null) config.logger.warn(advice);
      },
    },
  };
}

/** The site's address with a trailing slash; null where none is set. */
const fullAddress = (setting: string): string | null => (setting === '' ? null : `${setting.replace(/\/+$/, '')}/`);

/** What is amiss with the address of the site, in one line; null where nothing is. */
export function adviceOn(setting: string, base: string): string | null {
  const url = fullAddress(setting);
  if (url === null) return `SITE_URL is not set: ${NEED_URL} need the site's full address and were left out.`;
  if (!URL.canParse(url))
    return `SITE_URL is no address: "${setting}". It must be like https://example.org/some/path/.`;
  if (new URL(url).pathname !== base)
    return `SITE_URL ends in ${new URL(url).pathname}, but the site is built for ${base}: set BASE_PATH to the same.`;
  return null;
}

/** What makes the pages: components, so that the program is compiled before it runs here. */
export async function loadRenderer(root: string): Promise<typeof Renderer> {
  const { module } = await runnerImport<typeof Renderer>('/src/prerender/render.ts', {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  });
  return module;
}

/** Writes all that is made after the app into its folder; how many files and pictures that are. */
export async function prerender(root: string, dir: string, place: { base: string; url: string | null }) {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const css = read(path.join(root, 'src/prerender/words.css'));
  const style = `assets/words-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;

  const { renderSite } = await loadRenderer(root);
  const { files, cards } = renderSite({
    ...place,
    mould: read(path.join(dir, 'index.html')),
    dataset: readFolder(path.join(dir, 'dataset')),
    tokens: read(path.join(root, 'src/page/tokens.css')),
    style: place.base + style,
  });
  write(style, css);
  for (const [name, text] of files) write(name, text);
  const { pictures, fresh } = await drawCards(cards, path.join(root, 'node_modules/.cache/backchannel/cards'));
  for (const [name, png] of pictures) write(name, png);
  return { files: files.size, cards: cards.size, fresh };
}
