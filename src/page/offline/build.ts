/** One build of the site, as its worker knows it. */
export interface Build {
  /** By its whole content. */
  readonly name: string;
  /** The path of the site, with its slashes. */
  readonly base: string;
  /** What is kept from the first visit on: path below the site (empty for the page itself) → checksum, as SRI. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What answers a request: the page itself, in which the app opens; a file that is kept, or is from when it is first
 * asked for; the network, and the page where there is none. Null: none of the worker's business.
 */
export type Answer = 'page' | 'file' | 'network' | null;

/** What of a request decides that. */
export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** The page, and the permanent pages of things, which the same app opens. */
const PAGES = /^(?:(?:index\.html)?|[acs]\/[^/]+\/?)$/;
const LISTS = /^(?:[acs]|changes)\/?$/;
/** Names that change with the content (docs/hosting.md). */
const FOR_EVER = /^(?:assets\/|dataset\/[^/]+\/)/;

/** Whether what a path below the site names never changes. */
export const isForEver = (path: string): boolean => FOR_EVER.test(path);

/** What answers a request to a site at `origin`. */
export function answerTo({ method, mode, url }: Asked, { base, files }: Build, origin: string): Answer {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || !pathname.startsWith(base)) return null;
  const path = pathname.slice(base.length);
  if (mode === 'navigate') return PAGES.test(path) ? 'page' : LISTS.test(path) ? 'network' : null;
  return (path !== '' && Object.hasOwn(files, path)) || isForEver(path) ? 'file' : null;
}

/** What all builds of the site at a path call what they keep. */
export const keptUnder = (base: string): string => `backchannel ${base} `;

/** What one build calls it. */
export const nameOfKept = ({ base, name }: Build): string => keptUnder(base) + name;
