/*
 * In the place of the worker on a site built with OFFLINE=0: browsers that have the worker fetch this one instead, which
 * drops all that was kept, and itself.
 */
import { keptUnder } from './build.ts';
import type { Build } from './build.ts';

declare const BUILD: Build;

interface World {
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}
const world = globalThis as unknown as World;

async function remove(): Promise<void> {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(keptUnder(BUILD.base)));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await world.registration.unregister();
}

world.addEventListener('install', (event) => event.waitUntil(world.skipWaiting()));
world.addEventListener('activate', (event) => event.waitUntil(remove()));
