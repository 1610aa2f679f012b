import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** A server of built files, with the cache headers of docs/hosting.md. */
export interface StaticSite {
  readonly url: string;
  /** What it serves from now on. */
  folder: string;
  /** Paths that it answers with 500, or not at all, from now on. */
  failing: RegExp | null;
  stalling: RegExp | null;
  /** Scripts that it serves instead of files, by path. */
  readonly instead: Map<string, string>;
  /** What has been asked for. */
  readonly asked: string[];
  /** Stops answering at all, or answers again. */
  setOnline(online: boolean): void;
  close(): void;
}

export async function serveFolder(folder: string): Promise<StaticSite> {
  let online = true;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    asked.push(pathname);
    if (!online) {
      request.socket.destroy();
      return;
    }
    if (site.stalling?.test(pathname)) {
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(pathname)] ?? 'text/plain' });
      response.write(' ');
      return;
    }
    if (site.failing?.test(pathname)) {
      response.writeHead(500).end();
      return;
    }
    const instead = site.instead.get(pathname);
    if (instead === undefined) void send(pathname);
    else response.writeHead(200, { 'Content-Type': TYPES['.js'] }).end(instead);

    async function send(asked: string): Promise<void> {
      const file = path.join(site.folder, asked.endsWith('/') ? `${asked}index.html` : asked);
      const known = await stat(file).catch(() => null);
      if (!known?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      const forEver = /^\/(?:assets\/|dataset\/[^/]+\/)/.test(asked);
      const keep =
        asked === '/sw.js' ? 'no-cache' : forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain', 'Cache-Control': keep });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: StaticSite = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    folder,
    failing: null,
    stalling: null,
    instead: new Map(),
    asked,
    setOnline(now) {
      online = now;
      if (!online) server.closeAllConnections();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

const sumOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Twins and the pages of words: most of the files, and of no use to a page that is kept. */
const NOT_ASKED_FOR = /\.(?:br|gz)$|[/\\](?:[acs]|changes)$/;

/**
 * Another build of the site: the same files but that its page, its entry script and its dataset are those of `mark`
 * (`<html data-build>`, `window.build`, the record's title). `remove` takes it away.
 */
export async function anotherBuild(of: string, mark: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backchannel-build-'));
  await cp(of, folder, { recursive: true, filter: (file) => !NOT_ASKED_FOR.test(file) });
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const write = (name: string, content: string): Promise<void> => writeFile(path.join(folder, name), content);
  const { current } = JSON.parse(await read('dataset/manifest.json')) as { current: string };
  const version = current.replace(/[0-9a-f]{8}$/, createHash('sha256').update(mark).digest('hex').slice(0, 8));
  const page = await read('index.html');
  const entry = /<script type="module"[^>]* src="\/(assets\/[^"]+)"/.exec(page)?.[1] ?? '';
  const newEntry = entry.replace(/\.js$/, `${mark}.js`);

  // Chunks import the entry by its name, so that the new one is beside the old one and runs it.
  await write(newEntry, `window.build = ${JSON.stringify(mark)};\nimport './${path.basename(entry)}';\n`);
  await cp(path.join(folder, 'dataset', current), path.join(folder, 'dataset', version), { recursive: true });
  await rm(path.join(folder, 'dataset', current), { recursive: true });
  const views = (await read(`dataset/${version}/views.json`)).replaceAll(current, version);
  await write(`dataset/${version}/views.json`, views);
  await write('dataset/manifest.json', (await read('dataset/manifest.json')).replaceAll(current, version));
  const newPage = page
    .replaceAll(current, version)
    .replaceAll(entry, newEntry)
    .replace('<html ', `<html data-build="${mark}" `);
  await write('index.html', newPage);

  const worker = await read('sw.js');
  const [whole = '', json = ''] = /^const BUILD = (.*);\n/.exec(worker) ?? [];
  const build = JSON.parse(json) as { name: string; base: string; files: Record<string, string> };
  const files: Record<string, string> = {};
  for (const [name, sum] of Object.entries(build.files)) {
    const moved = name.replace(current, version);
    const changed = ['', 'dataset/manifest.json', `dataset/${version}/views.json`].includes(moved);
    files[moved] = changed ? sumOf(await readFile(path.join(folder, moved || 'index.html'))) : sum;
  }
  files[newEntry] = sumOf(await read(newEntry));
  await write('sw.js', worker.replace(whole, `const BUILD = ${JSON.stringify({ ...build, name: mark, files })};\n`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
