const given: unknown = import.meta.env.VITE_REPOSITORY_URL;

/** The project's repository, without a trailing slash; empty where the site names none. */
export const REPOSITORY_URL = typeof given === 'string' ? given.replace(/\/+$/, '') : '';
