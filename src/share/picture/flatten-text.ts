import { paintOf } from './paint.ts';
import type { Pen, Words } from './pen.ts';
import type { Face, Setting } from './typeface.ts';

/** Where the picture begins on the screen, px. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** How a text of the page is set, of the faces that pictures have. */
export function settingOf(style: CSSStyleDeclaration): Setting {
  const family = /serif/i.test(style.fontFamily.replace(/sans-serif/gi, '').replace(/sans/gi, '')) ? 'serif' : 'sans';
  const face: Face = `${family}-${Number(style.fontWeight) >= 550 ? '600' : '400'}`;
  return { face, size: parseFloat(style.fontSize), ...(style.fontStyle === 'normal' ? {} : { slanted: true }) };
}

/** From the upper edge of a line's letters to its baseline, in parts of the size: as browsers place them. */
const ascents = new Map<string, number>();
function ascentOf(style: CSSStyleDeclaration): number {
  const font = `${style.fontWeight} 100px ${style.fontFamily}`;
  let ascent = ascents.get(font);
  if (ascent === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    ascent = (context?.measureText('x').fontBoundingBoxAscent ?? 95) / 100;
    ascents.set(font, ascent);
  }
  return ascent;
}

interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** The lines into which a browser has broken a text, and where each stands on the screen. */
function linesIn(node: Text): Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = range.getClientRects();
  const whole = node.data.replace(/\s+/g, ' ').trim();
  if (boxes.length === 0 || whole === '') return [];
  if (boxes.length === 1) return [{ text: whole, box: boxes[0]! }];
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+(?=\s|$)|\S*[-–—/](?=\S)/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    const space = /\s/.test(node.data[index - 1] ?? '') ? ' ' : '';
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) {
      line.text += space + word;
      line.box = new DOMRect(line.box.left, line.box.top, box.right - line.box.left, line.box.height);
    } else lines.push({ text: word, box });
  }
  return lines;
}

/** A text of the page outside an SVG, line by line. */
export function pageText(node: Text, style: CSSStyleDeclaration, { left, top }: Origin, pen: Pen): string {
  const paint = paintOf(style.color);
  if (paint === null) return '';
  const setting = settingOf(style);
  const upright = !style.writingMode.startsWith('vertical');
  const shared = { setting, fill: paint.colour, ...(paint.alpha === 1 ? {} : { opacity: paint.alpha }) };
  return linesIn(node)
    .map(({ text, box }) =>
      upright
        ? pen({
            ...shared,
            text,
            x: box.left - left,
            y: box.top - top + (box.height - setting.size * LINE) / 2 + ascentOf(style) * setting.size,
            width: box.width,
          })
        : // Read from the bottom up.
          pen({
            ...shared,
            text,
            x: box.left - left + box.width / 2 + setting.size * 0.34,
            y: box.bottom - top,
            turned: -90,
            width: box.height,
          }),
    )
    .join('');
}
/** The height of a line's letters in parts of its size: what a browser's range covers. */
const LINE = 1.257;

/** A text of an SVG, part by part where its parts look different. */
export function svgText(element: SVGTextContentElement, { left, top }: Origin, pen: Pen): string {
  let out = '';
  let first = 0;
  for (const node of element.childNodes) {
    if (node instanceof SVGTextContentElement) {
      out += svgText(node, { left, top }, pen);
      continue;
    }
    if (!(node instanceof Text)) continue;
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const matrix = element.getScreenCTM();
    const style = getComputedStyle(element);
    const paint = paintOf(style.fill);
    if (!matrix || paint === null || first >= element.getNumberOfChars()) continue;
    const at = element.getStartPositionOfChar(first).matrixTransform(matrix);
    first += text.length;
    const halo = paintOf(style.stroke);
    const alpha = paint.alpha * Number(style.fillOpacity);
    const words: Words = {
      text,
      x: at.x - left,
      y: at.y - top,
      setting: settingOf(style),
      fill: paint.colour,
      width: element.getComputedTextLength(),
      ...(alpha === 1 ? {} : { opacity: alpha }),
      ...(halo && parseFloat(style.strokeWidth) > 0
        ? { halo: { colour: halo.colour, width: parseFloat(style.strokeWidth) } }
        : {}),
    };
    const turned = Math.round((Math.atan2(matrix.b, matrix.a) * 180) / Math.PI);
    out += pen(turned === 0 ? words : { ...words, turned });
  }
  return out;
}
