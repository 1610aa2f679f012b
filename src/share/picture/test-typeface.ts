import { Typeface } from './typeface.ts';
import type { Face, GlyphTable } from './typeface.ts';

const TABLES = import.meta.glob<GlyphTable>('./glyphs/*.json', { import: 'default', eager: true });

/** The typeface with all its alphabets, for tests in Node. */
export const wholeTypeface = (): Typeface =>
  new Typeface(
    Object.entries(TABLES).map(([path, table]) => [/glyphs\/(\w+-\d+)-/.exec(path)![1] as Face, table] as const),
  );
