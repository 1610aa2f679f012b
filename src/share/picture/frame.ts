import type { Colours } from './colours.ts';
import { balanced, linesOf } from './lines.ts';
import { attributes, escaped, short } from './pen.ts';
import type { Pen, Words } from './pen.ts';
import type { Setting, Typeface } from './typeface.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sign and what it means. */
export interface LegendEntry {
  /** SVG of the sign in a box of its own, from its upper left corner. */
  readonly sample: string;
  /** The size of that box, px. */
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** What stands around the body of a picture, in words that are ready. */
export interface FrameInput {
  /** Px of the layout, before it is enlarged. */
  readonly width: number;
  /** Of the whole picture; null where the body has a height of its own. */
  readonly height: number | null;
  /** Of the body; asked for where `height` is null. */
  readonly body?: number;
  readonly title: string;
  readonly sentence: string;
  readonly legend: readonly LegendEntry[];
  /** Who made it, which dataset, up to when, when, and where it stands: one line each where there is room. */
  readonly credit: readonly string[];
}

/** Where everything of a frame stands, px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The room of the body. */
  readonly room: Box;
  readonly texts: readonly (Omit<Words, 'fill'> & { readonly colour: string })[];
  readonly samples: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
  /** Hairlines, as y. */
  readonly rules: readonly number[];
}

const LABEL: Setting = { face: 'sans-400', size: 12 };
const LABEL_LINE = 18;
const CREDIT: Setting = { face: 'sans-400', size: 12 };
const CREDIT_LINE = 16;
/** Between a sign and its words, and between entries of the legend. */
const BESIDE = 6;
const APART = 18;

/** Sizes of the words above the body by the width of a picture, px. */
function sizesOf(width: number): { pad: number; title: Setting; sentence: Setting } {
  const narrow = width < 640;
  return {
    pad: narrow ? 16 : 24,
    title: { face: 'serif-600', size: narrow ? 20 : width < 900 ? 24 : 26 },
    sentence: { face: 'sans-400', size: narrow ? 13 : 15 },
  };
}

/** Lays out a frame: texts wrap by their measured width, and what is left between them is the body's. */
export function frameOf(input: FrameInput, typeface: Typeface): Frame {
  const { width } = input;
  const { pad, title, sentence } = sizesOf(width);
  const across = width - 2 * pad;
  const texts: Frame['texts'][number][] = [];
  const samples: Frame['samples'][number][] = [];

  const lines = (text: string, setting: Setting, even = false): string[] =>
    (even ? balanced : linesOf)(text, across, (part) => typeface.width(part, setting));
  const write = (all: readonly string[], setting: Setting, colour: string, top: number, line: number): number => {
    all.forEach((text, i) =>
      texts.push({ text, x: pad, y: top + i * line + (line + setting.size * 0.7) / 2, setting, colour }),
    );
    return top + all.length * line;
  };

  let top = pad - 4;
  top = write(lines(input.title, title, true), title, 'ink', top, Math.round(title.size * 1.22));
  if (input.sentence !== '')
    top = write(lines(input.sentence, sentence, true), sentence, 'ink-2', top + 2, Math.round(sentence.size * 1.35));
  top += 12;

  const legend = legendRows(input.legend, across, typeface);
  const credit = input.credit.flatMap((line) => lines(line, CREDIT));
  const legendHeight = legend.reduce((sum, { height }) => sum + height, 0);
  const below = (legendHeight > 0 ? legendHeight + 10 : 0) + 9 + credit.length * CREDIT_LINE + pad - 8;
  const body = input.height === null ? (input.body ?? 0) : Math.max(input.height - top - below, 0);
  const height = input.height ?? top + body + below;

  let y = height - below + (legendHeight > 0 ? 8 : 0);
  for (const row of legend) {
    for (const { x, label, entry } of row.entries) {
      samples.push({ ...entry, x: pad + x, y: y + (LABEL_LINE - entry.height) / 2 });
      label.forEach((text, i) =>
        texts.push({
          text,
          x: pad + x + wordsAt(entry),
          y: y + i * LABEL_LINE + (LABEL_LINE + LABEL.size * 0.7) / 2,
          setting: LABEL,
          colour: 'ink-2',
        }),
      );
    }
    y += row.height;
  }
  const rule = height - below + (legendHeight > 0 ? legendHeight + 10 : 0) + 2.5;
  write(credit, CREDIT, 'ink-2', rule + 4.5, CREDIT_LINE);
  return {
    width,
    height,
    room: { x: pad, y: top, width: across, height: body },
    texts,
    samples,
    rules: [rule],
  };
}

/** Where the words of an entry begin, px. */
const wordsAt = ({ width }: LegendEntry): number => (width > 0 ? width + BESIDE : 0);

interface LegendRow {
  readonly height: number;
  readonly entries: readonly { readonly x: number; readonly label: readonly string[]; readonly entry: LegendEntry }[];
}

/** Entries side by side as far as there is room; one that is wider than a row is broken into lines. */
function legendRows(legend: readonly LegendEntry[], across: number, typeface: Typeface): LegendRow[] {
  const rows: { height: number; entries: LegendRow['entries'][number][] }[] = [];
  let x = Infinity;
  for (const entry of legend) {
    const room = across - wordsAt(entry);
    const measure = (text: string): number => typeface.width(text, LABEL);
    const label = linesOf(entry.label, room, measure);
    const width = wordsAt(entry) + Math.max(0, ...label.map(measure));
    if (x + width > across) {
      rows.push({ height: 0, entries: [] });
      x = 0;
    }
    const row = rows.at(-1)!;
    row.entries.push({ x, label, entry });
    row.height = Math.max(row.height, label.length * LABEL_LINE, entry.height + 2);
    x += width + APART;
  }
  return rows;
}

/** What else an SVG of a picture says of itself. */
export interface Dress {
  readonly colours: Colours;
  /** Whether nothing is drawn behind it. */
  readonly transparent?: boolean;
  /** How much it is enlarged: px of the picture for each px of the layout. */
  readonly zoom?: number;
  /** Its size, px, where that is not what enlarging gives to a px. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly pen: Pen;
  /** What it shows, for who does not see it. */
  readonly alt: string;
  /** Definitions that the body refers to, and typefaces, as SVG. */
  readonly defs?: string;
}

/** A whole picture as the text of an SVG: the frame, and in its room a body drawn from that room's upper left corner. */
export function frameSvg(
  frame: Frame,
  body: string,
  { colours, transparent, zoom = 1, size, pen, alt, defs }: Dress,
): string {
  const { width, height, room, texts, samples, rules } = frame;
  const colour = (name: string): string => colours[name] ?? colours.ink ?? '#000';
  const title = texts[0]?.text ?? '';
  return [
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      width: size?.width ?? Math.round(width * zoom),
      height: size?.height ?? Math.round(height * zoom),
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
    })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(alt)}</desc>`,
    ...(defs ? [`<defs>${defs}</defs>`] : []),
    ...(transparent ? [] : [`<rect width="${short(width)}" height="${short(height)}" fill="${colour('paper')}"/>`]),
    `<g data-part="body" transform="translate(${short(room.x)} ${short(room.y)})">`,
    body,
    '</g>',
    '<g data-part="frame">',
    ...rules.map(
      (y) => `<path d="M${short(room.x)} ${short(y)}h${short(room.width)}" stroke="${colour('rule-strong')}"/>`,
    ),
    ...samples.map(({ x, y, sample }) => `<g transform="translate(${short(x)} ${short(y)})">${sample}</g>`),
    ...texts.map(({ colour: name, ...words }) => pen({ ...words, fill: colour(name) })),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
