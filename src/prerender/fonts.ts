import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

/*
 * `npm run fonts`: cuts the two typefaces down to the alphabets and weights that the page uses and writes them to
 * src/page/fonts/, from which fonts.css takes them. Run it when an alphabet or a weight is added there.
 */

const FOLDER = 'src/page/fonts';

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Alphabets by the name that the font packages give their files; fonts.css states the same ranges. */
const ALPHABETS = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}Œœı–—‘’“”„…•‚‹›€↑↓−`,
  'latin-ext': range(0x100, 0x17f) + range(0x218, 0x21b),
  cyrillic: `${range(0x400, 0x45f)}Ґґ№`,
};

const FACES = [
  { name: 'serif', package: 'source-serif-4', weights: { min: 400, max: 600 } },
  { name: 'sans', package: 'source-sans-3', weights: { min: 400, max: 700 } },
];

mkdirSync(FOLDER, { recursive: true });
for (const face of FACES) {
  const from = path.join('node_modules/@fontsource-variable', face.package);
  for (const [alphabet, letters] of Object.entries(ALPHABETS)) {
    const whole = readFileSync(path.join(from, 'files', `${face.package}-${alphabet}-wght-normal.woff2`));
    const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: face.weights } });
    const file = path.join(FOLDER, `${face.name}-${alphabet}.woff2`);
    writeFileSync(file, cut);
    console.log(`${file}: ${String(whole.length)} → ${String(cut.length)} bytes`);
  }
}
