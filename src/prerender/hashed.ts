import { createHash } from 'node:crypto';

/** The name of a file that may be kept for ever: `assets/a.css` → `assets/a-1f2e3d4c.css`, by what it holds. */
export const hashed = (name: string, content: string): string =>
  name.replace(
    /\.[^.]+$/,
    (extension) => `-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${extension}`,
  );
