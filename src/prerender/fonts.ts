import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { ALPHABETS } from './alphabets.ts';

/*
 * `npm run fonts`: cuts the two typefaces down to the alphabets and weights that the page uses and writes them to
 * src/page/fonts/, from which fonts.css takes them. Run it when an alphabet or a weight is added there.
 */

const FOLDER = 'src/page/fonts';

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
