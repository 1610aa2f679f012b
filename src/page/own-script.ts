/** The part of Trusted Types that is used here; no browser's types name it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

/** An address of this site, in full. Throws where it is another's: no script is ever taken from elsewhere. */
export function ownAddress(address: string, site: string): string {
  const { href, origin } = new URL(address, site);
  if (origin !== new URL(site).origin) throw new TypeError(`${address} is not a script of this site.`);
  return href;
}

const own = (address: string): string => ownAddress(address, document.baseURI);

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('backchannel', {
  createScriptURL: own,
});

/**
 * The address of a worker's script as the page's policy wants it (Trusted Types), for `new Worker(…)` and
 * `navigator.serviceWorker.register(…)`. Throws where it lies elsewhere.
 */
export const ownScript = (address: string): string =>
  policy === undefined ? own(address) : (policy.createScriptURL(address) as string);
