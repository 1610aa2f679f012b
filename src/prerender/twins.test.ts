import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeTwins } from './twins.ts';

test('every text of some length has a twin in brotli and gzip that unpacks to it, the same each time', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'backchannel-twins-'));
  const text = '{"contacts":["one","two"]}'.repeat(100);
  const files = {
    'index.html': text,
    'c/one/index.html': text,
    'a.json': 'short',
    'a.woff2': text,
    '.vite/a.json': text,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
  const twins = ['index.html.br', 'index.html.gz', 'c/one/index.html.br', 'c/one/index.html.gz'];
  const read = (): Buffer[] => twins.map((name) => readFileSync(path.join(dir, name)));
  try {
    expect(await writeTwins(dir)).toBe(4);
    const first = read();
    expect(first.map((twin, i) => String(i % 2 ? gunzipSync(twin) : brotliDecompressSync(twin)))).toEqual(
      twins.map(() => text),
    );
    expect(await writeTwins(dir)).toBe(4);
    expect(read()).toEqual(first);
    const written = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(br|gz)$/.test(name));
    expect(written.length).toBe(4);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
