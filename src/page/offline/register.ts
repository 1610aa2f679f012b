import { ownScript } from '../own-script.ts';
import { TAKE_OVER } from './take-over.ts';

/** How long a page may stay open before it looks for a newer version when the reader comes back to it, ms. */
const STALE = 3_600_000;

let begun: Promise<ServiceWorkerRegistration | null> | null = null;

/** Whether this browser may keep the site: not where there are no workers, nor for who saves data. */
function mayKeep(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return 'serviceWorker' in navigator && connection?.saveData !== true;
}

/** Has the site kept for when there is no network, once per page; null where the browser does not. Never throws. */
const keep = (): Promise<ServiceWorkerRegistration | null> =>
  (begun ??= (async () => {
    try {
      if (!mayKeep()) return null;
      const { BASE_URL } = import.meta.env;
      const registering: Promise<ServiceWorkerRegistration | undefined> = navigator.serviceWorker.register(
        ownScript(`${BASE_URL}sw.js`),
        { scope: BASE_URL, updateViaCache: 'none' },
      );
      // What blocks workers may answer with nothing.
      return (await registering) ?? null;
    } catch {
      return null;
    }
  })());

/**
 * Keeps the site, and says when a newer version of it has arrived whole. Gives what stops that; the site stays kept.
 */
export function watchForNewer(arrived: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  void keep().then((registration) => {
    if (registration === null || signal.aborted) return;
    // A page that no worker serves came from the network, and so is the newest.
    const tell = (): void => {
      if (registration.waiting && navigator.serviceWorker.controller && !signal.aborted) arrived();
    };
    const follow = ({ installing }: ServiceWorkerRegistration): void =>
      installing?.addEventListener('statechange', tell, { signal });
    tell();
    follow(registration);
    registration.addEventListener('updatefound', () => follow(registration), { signal });
    // Another tab has taken the newer version.
    navigator.serviceWorker.addEventListener('controllerchange', arrived, { signal });
    let looked = Date.now();
    const lookAgain = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - looked < STALE) return;
      looked = Date.now();
      registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', lookAgain, { signal });
  });
  return () => stopped.abort();
}

/** Loads the page anew in the newer version. */
export async function takeNewer(): Promise<void> {
  const registration = await keep();
  const reload = (): void => location.reload();
  if (!registration?.waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  registration.waiting.postMessage(TAKE_OVER);
}
