import { z } from 'zod';

/** Any words. */
export const text = z.string().trim().min(1, 'must not be empty');
/** An entry's name in files and addresses. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab case (a–z, 0–9, hyphens)');
export const day = z.iso.date('must be a day such as 2021-12-30');
