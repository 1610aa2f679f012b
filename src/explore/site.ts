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
const FOLDERS = { contact: 'c', actor: 'a', source: 's' } as const;

/** The permanent address of a contact's, actor's or source's own page. */
export const pageUrl = (kind: keyof typeof FOLDERS, id: string): string => `${siteUrl()}${FOLDERS[kind]}/${id}/`;
