import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, createServer } from 'vite';
import type { HotPayload, ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '../record/dataset.ts';
import { writeFolder } from './edges/files.ts';
import { recordPlugin } from './plugin.ts';
import { CALL, edited, SMALL } from './test-record.ts';

let root: string;

const write = (texts: Iterable<readonly [string, string]>): void =>
  writeFolder(path.join(root, 'data'), new Map(texts));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'backchannel-plugin-'));
  write(Object.entries(SMALL));
  writeFolder(root, new Map([['index.html', '<!doctype html><title>Small</title>']]));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Site {
  readonly vite: ViteDevServer;
  readonly sent: HotPayload[];
  readonly get: (name: string) => Promise<Response>;
}

async function serve(run: (site: Site) => Promise<void>): Promise<void> {
  const vite = await createServer({
    root,
    base: '/small/',
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [recordPlugin()],
  });
  const sent: HotPayload[] = [];
  vi.spyOn(vite.ws, 'send').mockImplementation((payload: unknown) => {
    if (typeof payload === 'object') sent.push(payload as HotPayload);
  });
  const http: Server = createHttpServer((request, response) => {
    vite.middlewares(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve));
  const { port } = http.address() as AddressInfo;
  try {
    await run({ vite, sent, get: (name) => fetch(`http://localhost:${port}/small/dataset/${name}`) });
  } finally {
    http.close();
    await vite.close();
  }
}

test('development serves the dataset, shows faults, keeps the last good one, and goes on when they are mended', async () => {
  await serve(async ({ sent, get, vite }) => {
    const manifest = (await (await get('manifest.json')).json()) as Manifest;
    expect(manifest.released).toEqual([]);
    const views = await get(`${manifest.current}/views.json?x`);
    expect(views.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await views.json()).toMatchObject({ version: manifest.current, record: { title: 'Small' } });
    expect((await get('nowhere.json')).status).toBe(404);
    await vi.waitFor(() => expect(Object.keys(vite.watcher.getWatched())).toContain(path.join(root, 'data')));

    write(edited([CALL, 'source: ann-office', 'source: anne-office']));
    await vi.waitFor(() => expect(sent).toHaveLength(1), 5000);
    expect(sent[0]).toMatchObject({
      type: 'error',
      err: { message: `data/${CALL}:16:18 unknown source "anne-office"; did you mean "ann-office"?` },
    });
    expect((await get(`${manifest.current}/views.json`)).status).toBe(200);

    write(edited([CALL, 'title: A call', 'title: The call']));
    await vi.waitFor(() => expect(sent).toHaveLength(2), 5000);
    expect(sent[1]).toEqual({ type: 'full-reload' });
    const next = (await (await get('manifest.json')).json()) as Manifest;
    expect(next.current).not.toBe(manifest.current);
    expect(await (await get(`${next.current}/views.json`)).json()).toMatchObject({ contacts: { title: ['The call'] } });
  });
});

test('a page opened on a broken record has no dataset, and gets one when it is mended', async () => {
  write(edited(['topics.yaml', 'peace:', 'peace: [']));
  await serve(async ({ sent, get, vite }) => {
    expect((await get('manifest.json')).status).toBe(404);
    await vi.waitFor(() => expect(Object.keys(vite.watcher.getWatched())).toContain(path.join(root, 'data')));
    write(Object.entries(SMALL));
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'full-reload' }), 5000);
    expect((await get('manifest.json')).status).toBe(200);
  });
});

const bundle = (): Promise<unknown> =>
  build({ root, configFile: false, logLevel: 'silent', plugins: [recordPlugin()] });

test('the build holds the dataset and every release', async () => {
  writeFolder(path.join(root, 'releases', '2020-12-31-00000000'), new Map([['views.json', '{"old":true}']]));
  await bundle();
  const read = (name: string): string => readFileSync(path.join(root, 'dist/dataset', name), 'utf8');
  const { current, released } = JSON.parse(read('manifest.json')) as Manifest;
  expect(released).toEqual(['2020-12-31-00000000']);
  expect(read('2020-12-31-00000000/views.json')).toBe('{"old":true}');
  expect(readdirSync(path.join(root, 'dist/dataset', current))).toEqual([
    'actors.json',
    'search.json',
    'text',
    'views.json',
  ]);
});

test('there is no build of a record with faults', async () => {
  write(edited([CALL, 'mode: phone', 'mode: fone']));
  await expect(bundle()).rejects.toThrow(`data/${CALL}:5:7 unknown mode "fone"; did you mean "phone"?`);
});
