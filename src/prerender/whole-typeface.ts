import { ALPHABETS, FACES, Typeface } from '../share/picture/typeface.ts';
import type { GlyphTable } from '../share/picture/typeface.ts';

const TABLES = import.meta.glob<GlyphTable>('../share/picture/glyphs/*.json', { import: 'default', eager: true });

/** The letters of pictures in every alphabet, at once: what runs at build time cannot load them later. */
export const wholeTypeface = (): Typeface =>
  new Typeface(
    FACES.flatMap((face) =>
      ALPHABETS.map((alphabet) => [face, TABLES[`../share/picture/glyphs/${face}-${alphabet}.json`]!] as const),
    ),
  );
