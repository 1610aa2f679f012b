const setting = (given: unknown): string => (typeof given === 'string' ? given.replace(/\/+$/, '') : '');

/** The project's repository, without a trailing slash; empty where the site names none. */
export const REPOSITORY_URL = setting(import.meta.env.VITE_REPOSITORY_URL);

/**
 * Where the site stands for everybody, with its base path and a trailing slash: what citations, pictures and embed
 * codes name. Set by SITE_URL when the site is built; else the address that this page came from.
 */
export const siteUrl = (): string =>
  `${setting(import.meta.env.VITE_SITE_URL) || setting(new URL(import.meta.env.BASE_URL, location.href).href)}/`;

/** The permanent pages of things, by the letter of their folder (design §6). */
export const PAGE_FOLDERS = { contact: 'c', actor: 'a', source: 's' } as const;
export type PageKind = keyof typeof PAGE_FOLDERS;

/** Where a contact's, actor's or source's own page lies below the site. */
export const pagePath = (kind: PageKind, id: string): string => `${PAGE_FOLDERS[kind]}/${id}/`;

/** The permanent address of a contact's, actor's or source's own page. */
export const pageUrl = (kind: PageKind, id: string): string => siteUrl() + pagePath(kind, id);
