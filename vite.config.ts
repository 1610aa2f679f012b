import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type PluginOption } from 'vite';

/** Where the site will stand: `/` or `/some/path/`. A missing slash at either end is added. */
function basePath(given = '/'): string {
  const trimmed = given.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/** What turns `data/` into the dataset, in development and in the build. */
const record: PluginOption[] = [];

export default defineConfig({
  base: basePath(process.env.BASE_PATH),
  publicDir: 'static',
  plugins: [svelte(), ...record],
  build: {
    target: 'es2022',
    manifest: true,
  },
  preview: {
    // A page of another site may read the dataset and the embed script.
    cors: true,
  },
});
