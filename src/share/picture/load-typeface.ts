import { ALPHABETS, FACES, Typeface } from './typeface.ts';
import type { Alphabet, Face, GlyphTable } from './typeface.ts';

/** Where each table lies: fetched, not imported, for a browser may keep that an import failed. */
const ADDRESSES = import.meta.glob<string>('./glyphs/*.json', { query: '?url', import: 'default', eager: true });

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
  return new Typeface(await Promise.all(FACES.flatMap((face) => wanted.map((alphabet) => tableOf(face, alphabet)))));
}

function tableOf(face: Face, alphabet: Alphabet): Promise<readonly [Face, GlyphTable]> {
  const address = ADDRESSES[`./glyphs/${face}-${alphabet}.json`]!;
  const table = loaded.get(address) ?? fetchTable(face, address);
  loaded.set(address, table);
  // What failed may be tried again.
  table.catch(() => loaded.delete(address));
  return table;
}

async function fetchTable(face: Face, address: string): Promise<readonly [Face, GlyphTable]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  return [face, (await response.json()) as GlyphTable];
}
