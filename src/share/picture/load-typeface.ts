import { ALPHABETS, FACES, Typeface } from './typeface.ts';
import type { Alphabet, Face, GlyphTable } from './typeface.ts';

const TABLES = import.meta.glob<GlyphTable>('./glyphs/*.json', { import: 'default' });

/** Whether a text needs more than the alphabet that is always there. */
const NEEDS: Readonly<Record<Alphabet, RegExp>> = {
  latin: /^/,
  'latin-ext': /[\u0100-\u024f]/,
  cyrillic: /[\u0400-\u04ff\u2116]/,
};

const loaded = new Map<string, Promise<readonly [Face, GlyphTable]>>();

/** The typeface with the alphabets that some texts need. Rejects where a table does not load. */
export async function loadTypeface(texts: string): Promise<Typeface> {
  const wanted = ALPHABETS.filter((alphabet) => NEEDS[alphabet].test(texts));
  const tables = FACES.flatMap((face) =>
    wanted.map((alphabet) => {
      const name = `./glyphs/${face}-${alphabet}.json`;
      const table = loaded.get(name) ?? TABLES[name]!().then((one) => [face, one] as const);
      loaded.set(name, table);
      // What failed may be tried again.
      table.catch(() => loaded.delete(name));
      return table;
    }),
  );
  return new Typeface(await Promise.all(tables));
}
