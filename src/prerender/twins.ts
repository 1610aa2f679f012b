import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text, and so worth packing; a few hundred bytes are not. */
const TEXTS = /\.(?:html|js|css|json|svg|xml|atom|txt)$/;
const LEAST = 1024;
/** Pages of words are many, and each is asked for rarely: packing them to the last byte would take most of a build. */
const MANY = /^(?:[acs]|changes)\//;

const packed = {
  br: (text: Buffer, file: string): Promise<Buffer> =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: MANY.test(file) ? 6 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer): Promise<Buffer> => promisify(gzip)(text, { level: 9 }),
};

/** Writes a twin in brotli and in gzip beside every text file of a folder, for servers that send them as they are; how many. */
export async function writeTwins(dir: string): Promise<number> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => TEXTS.test(file) && !file.startsWith('.'));
  let twins = 0;
  const next = files.values();
  const work = async (): Promise<void> => {
    for (const file of next) {
      const text = await readFile(path.join(dir, file));
      if (text.length < LEAST) continue;
      for (const [ending, pack] of Object.entries(packed)) {
        const twin = await pack(text, file);
        if (twin.length >= text.length) continue;
        await writeFile(path.join(dir, `${file}.${ending}`), twin);
        twins++;
      }
    }
  };
  // As many at a time as Node packs beside each other.
  await Promise.all([work(), work(), work(), work()]);
  return twins;
}
