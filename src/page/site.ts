/** The project's repository, without a trailing slash; empty where the site names none. */
export const REPOSITORY_URL: string = (import.meta.env.VITE_REPOSITORY_URL ?? '').replace(/\/+$/, '');
