import * as hb from 'harfbuzzjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { GlyphTable } from '../share/picture/typeface.ts';
import { ALPHABETS } from './alphabets.ts';

/*
 * `npm run fonts`: reads the outlines, widths and kerning of the cut typefaces and writes them to
 * src/share/picture/glyphs/, from which pictures draw their letters: an SVG of outlines looks the same wherever it is
 * opened, and is measured alike in a browser and in Node.
 */

const FROM = 'src/page/fonts';
const TO = 'src/share/picture/glyphs';

/** The faces that views and frames of pictures are set in. */
const FACES = [
  { face: 'sans', weights: [400, 600] },
  { face: 'serif', weights: [400, 600] },
] as const;

/** Groups of letters that a typeface may draw as one. */
const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl', 'fj', 'ft', 'tt', 'Th'];

/** Outlines as relative commands with whole numbers, y down: shorter, and moved by their first point alone. */
function compact(commands: ReturnType<hb.Font['glyphToJson']>): string {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  let d = '';
  for (const { type, values } of commands) {
    const points = values.map((value, i) => Math.round(i % 2 === 0 ? value : -value));
    const relative = points.map((value, i) => value - (i % 2 === 0 ? x : y));
    d += type.toLowerCase() + relative.join(' ').replace(/ -/g, '-');
    [x, y] = type === 'Z' ? start : [points.at(-2)!, points.at(-1)!];
    if (type === 'M') start = [x, y];
  }
  return d;
}

/** How much nearer or farther each pair of letters stands than their widths say; alike rows and columns are one. */
function kerningOf(keys: readonly string[], shaped: (text: string) => { width: number; glyphs: number }) {
  const alone = keys.map((key) => shaped(key).width);
  const matrix = keys.map((left, i) =>
    keys.map((right, j) => {
      const pair = shaped(left + right);
      return pair.glyphs === 2 ? pair.width - alone[i]! - alone[j]! : 0;
    }),
  );
  const classes = (rows: readonly (readonly number[])[]): { of: number[]; distinct: (readonly number[])[] } => {
    const known = new Map<string, number>();
    const distinct: (readonly number[])[] = [];
    const of = rows.map((row) => {
      const name = row.join();
      const found = known.get(name);
      if (found !== undefined) return found;
      known.set(name, distinct.length);
      return distinct.push(row) - 1;
    });
    return { of, distinct };
  };
  const left = classes(matrix);
  const right = classes(keys.map((_, j) => left.distinct.map((row) => row[j]!)));
  const by = left.distinct.map((_, i) => right.distinct.map((column) => column[i]!));
  return { left: left.of, right: right.of, by };
}

async function tableOf(file: string, weight: number, letters: string): Promise<GlyphTable> {
  const cut = await subsetFont(readFileSync(file), letters, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
  const font = new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(cut).buffer)));
  const shape = (text: string) => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    return buffer.getGlyphInfosAndPositions();
  };
  const shaped = (text: string) => {
    const glyphs = shape(text);
    return { width: glyphs.reduce((sum, { xAdvance }) => sum + (xAdvance ?? 0), 0), glyphs: glyphs.length };
  };
  const single = Array.from(letters).filter((letter) => shape(letter).every(({ codepoint }) => codepoint !== 0));
  const joined = LIGATURES.filter(
    (group) => Array.from(group).every((letter) => single.includes(letter)) && shape(group).length === 1,
  );
  const keys = [...single, ...joined];
  const glyph = (key: string): number => shape(key)[0]!.codepoint;
  return {
    keys,
    widths: keys.map((key) => Math.round(shaped(key).width)),
    paths: keys.map((key) => compact(font.glyphToJson(glyph(key)))),
    kerning: kerningOf(single, shaped),
  };
}

mkdirSync(TO, { recursive: true });
for (const { face, weights } of FACES)
  for (const [alphabet, letters] of Object.entries(ALPHABETS))
    for (const weight of weights) {
      const table = await tableOf(path.join(FROM, `${face}-${alphabet}.woff2`), weight, letters);
      const file = path.join(TO, `${face}-${String(weight)}-${alphabet}.json`);
      const text = JSON.stringify(table);
      writeFileSync(file, `${text}\n`);
      console.log(`${file}: ${String(text.length)} bytes, ${String(table.keys.length)} letters`);
    }
