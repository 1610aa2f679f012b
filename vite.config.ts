import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { foldersOf } from './src/compile/edges/where.ts';
import { recordPlugin } from './src/compile/plugin.ts';
import { prerenderPlugin } from './src/prerender/plugin.ts';
import { licencesPlugins } from './vite.licences.ts';
import { messagesPlugin } from './vite.messages.ts';

/** Where the site will stand: `/` or `/some/path/`. A missing slash at either end is added. */
function basePath(given = '/'): string {
  const trimmed = given.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/** Whether `npm start` can open a browser: there is a person (no CI) and a desktop. */
function hasDesktop(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return CI === undefined && (process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY));
}

/** One setting says where the site stands for everybody: `https://example.org/some/path/`. */
process.env.VITE_SITE_URL ??= process.env.SITE_URL ?? '';
/** `OFFLINE=0` builds a site that is not kept for when there is no network (docs/hosting.md). */
process.env.VITE_OFFLINE ??= process.env.OFFLINE ?? '';

const licences = licencesPlugins();

export default defineConfig({
  base: basePath(process.env.BASE_PATH),
  publicDir: 'static',
  plugins: [svelte(), recordPlugin(foldersOf()), messagesPlugin(), licences.page, prerenderPlugin()],
  server: {
    open: process.env.npm_lifecycle_event === 'start' && hasDesktop(),
  },
  worker: { format: 'es', plugins: () => [licences.worker] },
  build: {
    target: 'es2022',
    manifest: true,
  },
  preview: {
    // A page of another site may read the dataset and the embed script.
    cors: true,
  },
});
