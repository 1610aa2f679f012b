/*
 * What a page may load and run, said in the page itself, so that it holds on every host. A frame that is sandboxed has
 * no origin, and whether 'self' means anything there is the browser's choice: with the site's address known the policy
 * names it too.
 */

/** Names of the Trusted Types policies that there are: Svelte's, and that of `src/page/own-script.ts`. */
const TRUSTED = ['svelte-trusted-html', 'backchannel'];

/** The Content-Security-Policy of every page; `url` is the site's full address, null where it is not known. */
export function policyOf(url: string | null): string {
  const own = url === null || !URL.canParse(url) ? "'self'" : `'self' ${new URL(url).origin}`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${own} data: blob:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    // The preview of an embed.
    `frame-src ${own}`,
    `worker-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED.join(' ')}`,
  ].join('; ');
}
