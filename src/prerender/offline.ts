import { createHash } from 'node:crypto';

/** Files below the built site that everyone needs: not further languages, not the letters of pictures, not releases. */
const KEPT = [
  /^assets\/.*\.(?:js|css)$/,
  /^assets\/(?:sans|serif)-latin.*\.woff2$/,
  /^dataset\/[^/]+\.json$/,
  /^icon\.png$/,
];

/** The paths that the worker keeps from the first visit on; `languages` are the chunks of further languages. */
export function keptPaths(paths: readonly string[], version: string, languages: ReadonlySet<string>): string[] {
  const dataset = `dataset/${version}/`;
  const isKept = (path: string): boolean =>
    KEPT.some((kind) => kind.test(path)) || (path.startsWith(dataset) && !path.startsWith(`${dataset}lang/`));
  return paths
    .filter((path) => isKept(path) && /\.(?:js|css|json|woff2|png)$/.test(path) && !languages.has(path))
    .sort();
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content);

/**
 * The worker of one build: its script, before it what it keeps. `files` are contents by path, the page's by the empty
 * path. Its name follows from both, so that another build never writes into what this one keeps.
 */
export function workerOf(script: string, base: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const sums = Object.fromEntries(
    [...files].map(([path, content]) => [path, `sha256-${sha256(content).digest('base64')}`]),
  );
  const name = sha256(script + JSON.stringify(sums))
    .digest('hex')
    .slice(0, 16);
  return `const BUILD = ${JSON.stringify({ name, base, files: sums })};\n${script}`;
}
