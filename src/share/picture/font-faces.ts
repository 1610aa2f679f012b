import fonts from '../../page/fonts.css?inline';

/** Each `@font-face` of the page, its alphabets and its file. */
interface Rule {
  readonly css: string;
  readonly family: string;
  readonly holds: (letter: number) => boolean;
}

const rules = (): Rule[] =>
  [...fonts.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([css]) => ({
    css,
    family: /font-family:\s*["']?([^;"']+)/.exec(css)?.[1] ?? '',
    holds: rangesOf(/unicode-range:\s*([^;}]+)/.exec(css)?.[1] ?? ''),
  }));

function rangesOf(told: string): (letter: number) => boolean {
  const ranges = [...told.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '0', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to);
}

/** The typefaces that an SVG's texts are set in, with their files inside, as CSS: of each only the alphabets used. */
export async function fontFaces(svg: string): Promise<string> {
  const written: Record<string, string> = {};
  for (const [, attributes = '', words = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
    const family = /Backchannel \w+/.exec(attributes)?.[0] ?? '';
    written[family] = (written[family] ?? '') + words;
  }
  const used = rules().filter(({ family, holds }) =>
    Array.from(written[family] ?? '').some((letter) => holds(letter.codePointAt(0)!)),
  );
  return (await Promise.all(used.map(({ css }) => withFile(css)))).join('');
}

async function withFile(css: string): Promise<string> {
  const [found, address = ''] = /url\(["']?([^"')]+)["']?\)/.exec(css) ?? [];
  if (found === undefined || address.startsWith('data:')) return css;
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return css.replace(found, `url("data:font/woff2;base64,${btoa(binary)}")`).replace(/font-display:[^;}]*;?/, '');
}
