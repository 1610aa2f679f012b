/** Outlines, widths and kerning of one alphabet in one weight of a typeface, in thousandths of its size. */
export interface GlyphTable {
  /** Letters, and groups of letters that are drawn as one. */
  readonly keys: readonly string[];
  readonly widths: readonly number[];
  /** Relative path data, y down, from the baseline. */
  readonly paths: readonly string[];
  /** Classes of letters by what follows and what precedes them, and what that adds to their distance. */
  readonly kerning: {
    readonly left: readonly number[];
    readonly right: readonly number[];
    readonly by: readonly (readonly number[])[];
  };
}

/** The faces that pictures are set in: each is drawn from the tables of its alphabets. */
export const FACES = ['sans-400', 'sans-600', 'serif-400', 'serif-600'] as const;
export type Face = (typeof FACES)[number];
export const ALPHABETS = ['latin', 'latin-ext', 'cyrillic'] as const;
export type Alphabet = (typeof ALPHABETS)[number];

/** How a text is set: its face, its size in px, and whether it leans (the typefaces have no italics of their own). */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly slanted?: boolean;
}

/** Thousandths of a typeface's size. */
const UNITS = 1000;

/** Spaces and hyphens that the tables lack, by those that stand for them. */
const SAME: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u2009': ' ', '\u2011': '-' };
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Signs that views use and the typefaces lack, drawn to their measure. */
const SIGNS: Readonly<Record<string, readonly [width: number, path: string]>> = {
  '→': [840, 'm60-270l590 0l-170-170l50-50l255 255l-255 255l-50-50l170-170l-590 0z'],
};

interface Glyph {
  readonly width: number;
  readonly path: string;
  /** The table it comes from and its place in it; −1 for a sign. */
  readonly table: GlyphTable | null;
  readonly place: number;
}

/** A letter of a text, where it begins (thousandths of the size), and how many letters it stands for. */
interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
}

/** The letters of pictures, once their tables are there. Measures alike in every browser and in Node. */
export class Typeface {
  readonly #glyphs = new Map<Face, Map<string, Glyph>>();
  /** Longest group of letters that is drawn as one. */
  #longest = 1;

  /** `tables`: those loaded, by face and alphabet; a face takes from every alphabet what it has. */
  constructor(tables: Iterable<readonly [face: Face, table: GlyphTable]>) {
    for (const face of FACES)
      this.#glyphs.set(
        face,
        new Map(Object.entries(SIGNS).map(([sign, [width, path]]) => [sign, { width, path, table: null, place: -1 }])),
      );
    for (const [face, table] of tables) {
      const glyphs = this.#glyphs.get(face)!;
      table.keys.forEach((key, place) => {
        this.#longest = Math.max(this.#longest, key.length);
        if (!glyphs.has(key)) glyphs.set(key, { width: table.widths[place]!, path: table.paths[place]!, table, place });
      });
    }
  }

  /** Whether every letter of a text has an outline in a face. */
  has(text: string, face: Face): boolean {
    const glyphs = this.#glyphs.get(face)!;
    return Array.from(text.replace(NOTHING, '')).every((letter) => glyphs.has(SAME[letter] ?? letter));
  }

  /** How wide a text is, px. Letters without an outline count as wide as an "m". */
  width(text: string, setting: Setting): number {
    return (this.#set(text, setting.face).width * setting.size) / UNITS;
  }

  /** A text as path data in thousandths of its size from its start on the baseline, y down. */
  outline(text: string, { face }: Setting): string {
    return this.#set(text, face)
      .placed.filter(({ glyph }) => glyph.path !== '')
      .map(({ glyph, x }) => moved(glyph.path, x))
      .join('');
  }

  #set(text: string, face: Face): { placed: Placed[]; width: number } {
    const glyphs = this.#glyphs.get(face)!;
    const letters = Array.from(text.replace(NOTHING, '')).map((letter) => SAME[letter] ?? letter);
    const placed: Placed[] = [];
    let width = 0;
    let before: Glyph | null = null;
    for (let i = 0; i < letters.length;) {
      let step = Math.min(this.#longest, letters.length - i);
      while (step > 1 && !glyphs.has(letters.slice(i, i + step).join(''))) step--;
      const glyph = glyphs.get(letters.slice(i, i + step).join(''));
      const next: Glyph = glyph ?? { width: glyphs.get('m')?.width ?? UNITS, path: '', table: null, place: -1 };
      width += before === null ? 0 : kerning(before, next);
      placed.push({ glyph: next, x: width });
      width += next.width;
      before = next;
      i += step;
    }
    return { placed, width };
  }
}

function kerning(left: Glyph, right: Glyph): number {
  if (left.table === null || left.table !== right.table) return 0;
  const { left: rows, right: columns, by } = left.table.kerning;
  const [row, column] = [rows[left.place], columns[right.place]];
  return row === undefined || column === undefined ? 0 : (by[row]![column] ?? 0);
}

/** Relative path data that begins `x` farther to the right: only its first point is told from where the letter is. */
function moved(path: string, x: number): string {
  const [, first = '0', second = '0', rest = ''] = /^m(-?\d+)[ ]?(-?\d+)(.*)$/s.exec(path) ?? [];
  return `M${String(Number(first) + x)} ${second}${rest}`;
}
