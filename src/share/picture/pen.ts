import type { Face, Setting, Typeface } from './typeface.ts';

/** A line of text and how it looks. */
export interface Words {
  readonly text: string;
  /** Where it begins on its baseline, px. */
  readonly x: number;
  readonly y: number;
  readonly setting: Setting;
  readonly fill: string;
  /** A halo behind it. */
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
  /** Of which it is turned, degrees clockwise around its start. */
  readonly turned?: number;
  /** How wide the view has set it, px; where another typeface stands in, it is squeezed or stretched to that. */
  readonly width?: number;
}

/** Draws lines of text as SVG. */
export type Pen = (words: Words) => string;

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A number as SVG has it: to a hundredth. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** Attributes of an element; those without a value are left out. */
export const attributes = (given: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escaped(value!)}"`)
    .join('');

/** Browsers lean a face that has no italics by a quarter. */
const SLANT = 0.25;
const UNITS = 1000;

const turnOf = ({ turned = 0 }: Words): readonly [cos: number, sin: number] => [
  Math.cos((turned * Math.PI) / 180),
  Math.sin((turned * Math.PI) / 180),
];

/** Letters as outlines: the same picture in every program. What has no outline stays text. */
export const outlinePen =
  (typeface: Typeface): Pen =>
  (words) => {
    const { text, x, y, setting, fill, halo, opacity } = words;
    if (text.trim() === '') return '';
    if (!typeface.has(text, setting.face)) return textPen(words);
    const scale = setting.size / UNITS;
    const natural = typeface.width(text, setting);
    // What a browser has set a little wider or closer stays as it has set it.
    const fit = words.width !== undefined && natural > 0 ? Math.min(Math.max(words.width / natural, 0.9), 1.1) : 1;
    const lean = setting.slanted ? -SLANT : 0;
    const [cos, sin] = turnOf(words);
    const [a, b] = [scale * fit * cos, scale * fit * sin];
    const [c, d] = [scale * (lean * cos - sin), scale * (lean * sin + cos)];
    const matrix = [a, b, c, d].map((value) => String(Math.round(value * 1e6) / 1e6));
    const halos = halo && {
      stroke: halo.colour,
      'stroke-width': halo.width / scale,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    };
    return `<path${attributes({
      'aria-label': text,
      transform: `matrix(${matrix.join(' ')} ${short(x)} ${short(y)})`,
      fill,
      opacity,
      ...halos,
      d: typeface.outline(text, setting),
    })}/>`;
  };

const FAMILIES: Readonly<Record<'sans' | 'serif', string>> = {
  sans: "'Backchannel Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Backchannel Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif",
};
const partsOf = (face: Face): [family: 'sans' | 'serif', weight: string] =>
  face.split('-') as ['sans' | 'serif', string];

/** Letters as text, to be edited: in the typefaces that the picture brings along, or others where a program has none. */
export const textPen: Pen = (words) => {
  const { text, x, y, setting, fill, halo, opacity, turned } = words;
  if (text.trim() === '') return '';
  const [family, weight] = partsOf(setting.face);
  return `<text${attributes({
    x,
    y,
    transform: turned ? `rotate(${short(turned)} ${short(x)} ${short(y)})` : undefined,
    'font-family': FAMILIES[family],
    'font-size': setting.size,
    'font-weight': weight,
    'font-style': setting.slanted ? 'italic' : undefined,
    textLength: words.width,
    lengthAdjust: words.width === undefined ? undefined : 'spacingAndGlyphs',
    fill,
    opacity,
    ...(halo && {
      stroke: halo.colour,
      'stroke-width': halo.width,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
    'xml:space': 'preserve',
  })}>${escaped(text)}</text>`;
};
