import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Changes with the program that draws: what an older one drew is not used. */
const DRAWN_BY = 'resvg-js 2.6.2';
/** As many at once as the build may keep busy. */
const AT_ONCE = 2;

/** Pictures and how many of them had to be drawn. */
export interface Drawn {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly fresh: number;
}

/** SVGs (by path) as PNGs. What was drawn once is taken from `cache` as long as it stays the same. */
export async function drawCards(svgs: ReadonlyMap<string, string>, cache: string): Promise<Drawn> {
  mkdirSync(cache, { recursive: true });
  const pictures = new Map<string, Uint8Array>();
  const waiting: (readonly [name: string, svg: string, file: string])[] = [];
  for (const [name, svg] of svgs) {
    const file = path.join(cache, `${createHash('sha256').update(DRAWN_BY).update(svg).digest('hex')}.png`);
    if (existsSync(file)) pictures.set(name, readFileSync(file));
    else waiting.push([name, svg, file]);
  }
  const fresh = waiting.length;
  if (fresh > 0) {
    const { renderAsync } = await import('@resvg/resvg-js');
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [name, svg, file] = next;
        // All letters are outlines.
        const png = (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
        writeFileSync(file, png);
        pictures.set(name, png);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return { pictures, fresh };
}
