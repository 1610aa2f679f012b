import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameOfKept } from './build.ts';
import type { Build } from './build.ts';

const ORIGIN = 'https://example.org';
const BUILD: Build = { name: 'one', base: '/', files: { '': 'sha256-a', 'icon.png': 'sha256-b' } };
const OWN = nameOfKept(BUILD);

/** As much of a browser's caches as the worker uses: by name, answers by path. */
let kept: Map<string, Map<string, Response>>;
/** What the host answers, by path; it has nothing else. */
let host: Map<string, () => Response>;
let listeners: Map<string, (event: unknown) => void>;

const pathOf = (request: Request | string): string =>
  new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname;

async function get(request: Request | string): Promise<Response> {
  const response = host.get(pathOf(request))?.();
  if (!response) throw new TypeError('Failed to fetch');
  Object.defineProperty(response, 'type', { value: 'basic' });
  return Promise.resolve(response);
}

const open = (name: string) => {
  const cache = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, cache);
  const put = (request: Request, response: Response) => Promise.resolve(void cache.set(pathOf(request), response));
  const addAll = async (requests: readonly Request[]): Promise<void> => {
    const responses = await Promise.all(requests.map(get));
    responses.forEach((response, i) => cache.set(pathOf(requests[i]!), response));
  };
  return Promise.resolve({ put, addAll, add: (request: Request) => addAll([request]) });
};

/** Tells the worker of an event, and waits for what it does. */
const tell = (type: 'install' | 'activate'): Promise<unknown> => {
  let work: Promise<unknown> = Promise.resolve();
  listeners.get(type)!({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
  return work;
};

/** What the worker answers; null where it leaves a request alone. */
async function ask(path: string): Promise<string | null> {
  const answers: Promise<Response>[] = [];
  const respondWith = (answer: Promise<Response>): void => void answers.push(answer);
  listeners.get('fetch')!({ request: new Request(ORIGIN + path), respondWith });
  const text = (await (await answers[0])?.text()) ?? null;
  await new Promise((resolve) => setTimeout(resolve));
  return text;
}

beforeEach(async () => {
  kept = new Map();
  host = new Map(['/', '/icon.png'].map((path) => [path, () => new Response(`of ${path}`)]));
  listeners = new Map();
  vi.stubGlobal('BUILD', BUILD);
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('fetch', get);
  vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(address: string | Request, options?: RequestInit) {
        super(typeof address === 'string' ? new URL(address, ORIGIN) : address, options);
      }
    },
  );
  vi.stubGlobal('caches', {
    open,
    has: (name: string) => Promise.resolve(kept.has(name)),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    keys: () => Promise.resolve([...kept.keys()]),
    match: (request: Request | string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(kept.get(cacheName)?.get(pathOf(request))?.clone()),
  });
  vi.resetModules();
  await import('./worker.ts');
});
afterEach(() => vi.unstubAllGlobals());

const paths = (name = OWN): string[] | undefined => kept.get(name) && [...kept.get(name)!.keys()].sort();

test('keeps all of a build or nothing', async () => {
  host.delete('/icon.png');
  await expect(tell('install')).rejects.toThrow();
  expect(kept.size).toBe(0);
  host.set('/icon.png', () => new Response('icon'));
  host.delete('/');
  await expect(tell('install')).rejects.toThrow();
  expect(kept.size).toBe(0);
  host.set('/', () => new Response('page'));
  await tell('install');
  expect(paths()).toEqual(['/', '/icon.png']);
});

test('a build that serves already is left as it is when it comes again, whatever the host then has', async () => {
  await tell('install');
  host.clear();
  await tell('install');
  expect(paths()).toEqual(['/', '/icon.png']);
  expect(await ask('/icon.png')).toBe('of /icon.png');
});

test('what is asked for later is kept, but not the page that a host sends for what it does not have', async () => {
  await tell('install');
  host.set('/assets/uk-1.js', () => new Response('words', { headers: { 'Content-Type': 'text/javascript' } }));
  host.set('/assets/gone-1.js', () => new Response('<p>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  host.set('/assets/bad-1.js', () => new Response('x', { status: 500 }));
  expect(await ask('/assets/uk-1.js')).toBe('words');
  expect(await ask('/assets/gone-1.js')).toBe('<p>');
  expect(await ask('/assets/bad-1.js')).toBe('x');
  expect(paths()).toEqual(['/', '/assets/uk-1.js', '/icon.png']);
  expect(await ask('/elsewhere.png')).toBe(null);
});

test('what a newer build has dropped is not made again', async () => {
  await tell('install');
  await open('backchannel / older');
  await open('another site');
  await tell('activate');
  expect([...kept.keys()]).toEqual([OWN, 'another site']);
  kept.delete(OWN);
  host.set('/assets/uk-1.js', () => new Response('words'));
  expect(await ask('/assets/uk-1.js')).toBe('words');
  expect(await ask('/icon.png')).toBe('of /icon.png');
  expect(paths()).toBeUndefined();
});
