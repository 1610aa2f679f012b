/*
 * Keeps the site for when there is no network. It holds one build whole, page, code, typefaces and dataset, each file
 * checked by its checksum, or it holds nothing: a page never mixes two builds. A newer one is fetched beside it and
 * takes its place when the reader asks for it, or when no page is open any more.
 */
import { answerTo, isForEver, keptUnder, nameOfKept } from './build.ts';
import type { Build } from './build.ts';
import { TAKE_OVER } from './take-over.ts';

/** Written before this script when the site is built. */
declare const BUILD: Build;

/** What of a worker's world is used here: the browser's types know it only beside those of a page. */
interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface World {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
const world = globalThis as unknown as World;

const { base, files } = BUILD;
const own = nameOfKept(BUILD);

/** Headers that tell a server's ways, such as `Vary: Origin`, do not make a file another one. */
const find = (request: Request | string): Promise<Response | undefined> =>
  caches.match(request, { cacheName: own, ignoreVary: true });

const checked = ([path, integrity]: readonly [path: string, integrity: string]): Request =>
  new Request(base + path, { integrity, cache: isForEver(path) ? 'default' : 'no-cache' });

/** The page comes last: where it is kept, all is. The same build may come again, and then serves already. */
async function keepAll(): Promise<void> {
  if (await find(base)) return;
  const kept = await caches.open(own);
  const { '': page, ...rest } = files;
  try {
    await kept.addAll(Object.entries(rest).map(checked));
    if (page !== undefined) await kept.add(checked(['', page]));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(keptUnder(base)) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
}

const page = async (request: Request): Promise<Response> => (await find(base)) ?? fetch(request);

/** Whether an answer is the file that was asked for: hosts answer with a page for what they do not have. */
const isFile = ({ ok, type, headers }: Response): boolean =>
  ok && type === 'basic' && !/^text\/html\b/i.test(headers.get('Content-Type') ?? '');

/** Keeps an answer for the next time; not where a newer build has taken the place of this one. */
async function keep(request: Request, response: Response): Promise<void> {
  if (await caches.has(own)) await (await caches.open(own)).put(request, response);
}

async function file(request: Request): Promise<Response> {
  const known = await find(request);
  if (known) return known;
  const response = await fetch(request);
  // Where there is no room it is asked for again.
  if (isFile(response)) void keep(request, response.clone()).catch(() => undefined);
  return response;
}

world.addEventListener('install', (event) => event.waitUntil(keepAll()));
world.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
world.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void world.skipWaiting();
});
world.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = answerTo(request, BUILD, world.location.origin);
  if (answer === 'page') event.respondWith(page(request));
  else if (answer === 'file') event.respondWith(file(request));
  else if (answer === 'network') event.respondWith(fetch(request).catch(() => page(request)));
});
