import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Not worth compressing. */
const COMPRESSED = new Set(['.png', '.woff2']);

/**
 * Serves a folder as docs/hosting.md asks for: brotli where it is understood, hashed files for ever. Gives its address
 * and what ends it.
 */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => Promise<void> }> {
  const known = new Map<string, Buffer>();
  const compressed = (file: string, body: Buffer): Buffer => {
    const made = known.get(file) ?? brotliCompressSync(body);
    known.set(file, made);
    return made;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      path.normalize(`/${decodeURIComponent(pathname)}`),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    readFile(file).then(
      (body) => {
        const kind = path.extname(file);
        const squeeze = !COMPRESSED.has(kind) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
        response.setHeader('Content-Type', TYPES[kind] ?? 'application/octet-stream');
        response.setHeader(
          'Cache-Control',
          pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
        if (squeeze) response.setHeader('Content-Encoding', 'br');
        response.end(squeeze ? compressed(file, body) : body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
