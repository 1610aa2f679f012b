import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, runnerImport } from 'vite';
import type { Plugin, ResolvedConfig } from 'vite';
import { readFolder } from '../compile/edges/files.ts';
import { drawCards } from './draw-cards.ts';
import { hashed } from './hashed.ts';
import { keptPaths, workerOf } from './offline.ts';
import type * as Renderer from './render.ts';
import type { Start } from './render.ts';
import { writeTwins } from './twins.ts';

/** What can only be said with the full address of the site. */
const NEED_URL = 'canonical links, og:url, og:image, oEmbed and sitemap.xml';

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
        config.logger.info(`${String(await writeTwins(dir))} twins in brotli and gzip`);
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
export async function loadRenderer(root: string, base = '/'): Promise<typeof Renderer> {
  const { module } = await runnerImport<typeof Renderer>('/src/prerender/render.ts', {
    root,
    base,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    // The style is the app's, which is built already.
    plugins: [svelte({ configFile: false, emitCss: false, compilerOptions: { runes: true } })],
  });
  return module;
}

/** A script that stands alone, as one small text. */
export async function builtScript(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'script' },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk');
  if (!script) throw new Error(`${entry} was not built.`);
  return script.code;
}

/** The built typefaces, as paths below the site. */
function typefaces(assets: string): Pick<Start, 'fonts' | 'letters'> {
  const named = (name: RegExp): string[] =>
    readdirSync(assets)
      .filter((file) => name.test(file))
      .map((file) => `assets/${file}`)
      .sort();
  return {
    fonts: named(/^(sans|serif)-latin-(?!ext-)[^.]+\.woff2$/),
    letters: {
      pl: named(/^(sans|serif)-latin-ext-[^.]+\.woff2$/),
      uk: named(/^(sans|serif)-cyrillic-[^.]+\.woff2$/),
    },
  };
}

/** The worker that keeps the built site for when there is no network; with OFFLINE=0 the one that ends it. */
async function offlineWorker(root: string, dir: string, base: string): Promise<string> {
  if (process.env.OFFLINE === '0')
    return workerOf(await builtScript(root, 'src/page/offline/remover.ts'), base, new Map());
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
  const chunks = Object.entries(json('.vite/manifest.json') as Record<string, { file: string }>);
  const languages = chunks.filter(([source]) => source.startsWith('src/text/')).map(([, { file }]) => file);
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
  const { current } = json('dataset/manifest.json') as { current: string };
  const kept = keptPaths(all, current, new Set(languages)).map((file) => [file, file] as const);
  const files = [['', 'index.html'] as const, ...kept].map(
    ([name, file]) => [name, readFileSync(path.join(dir, file))] as const,
  );
  return workerOf(await builtScript(root, 'src/page/offline/worker.ts'), base, new Map(files));
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
  const style = hashed('assets/words.css', css);
  const script = await builtScript(root, 'src/page/before-paint.ts');
  const start = { script: hashed('assets/before-paint.js', script), ...typefaces(path.join(dir, 'assets')) };

  const { renderSite } = await loadRenderer(root, place.base);
  const { files, cards } = renderSite({
    ...place,
    mould: read(path.join(dir, 'index.html')),
    dataset: readFolder(path.join(dir, 'dataset')),
    tokens: read(path.join(root, 'src/page/tokens.css')),
    style: place.base + style,
    start,
  });
  write(style, css);
  write(start.script, script);
  for (const [name, text] of files) write(name, text);
  const { pictures, fresh } = await drawCards(cards, path.join(root, 'node_modules/.cache/backchannel/cards'));
  for (const [name, png] of pictures) write(name, png);
  write('sw.js', await offlineWorker(root, dir, place.base));
  return { files: files.size, cards: cards.size, fresh };
}
