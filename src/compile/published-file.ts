import type { Published } from '../record/schema.ts';
import { ID_KINDS } from '../record/vocabulary.ts';
import { schemaLine } from './read.ts';

/** The text of `published.yaml`: one id on each line, so that a change of it is a readable diff. */
export const printPublished = (published: Published): string =>
  [
    schemaLine('schema/published.json'),
    '# Every id that was published. Written by "npm run release"; never take one out: see README.md, "Nothing vanishes".',
    ...ID_KINDS.flatMap((kind) => {
      const ids = published[kind] ?? [];
      return ids.length === 0 ? [] : [`${kind}:`, ...ids.map((id) => `  - ${quoted(id)}`)];
    }),
    '',
  ].join('\n');

/** An id of digits only must be quoted, or YAML takes it for a number. */
const quoted = (id: string): string => (/[a-z/]/.test(id) && !/^(null|true|false)$/.test(id) ? id : `"${id}"`);
