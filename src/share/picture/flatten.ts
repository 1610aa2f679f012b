import { pageText, svgText } from './flatten-text.ts';
import type { Origin } from './flatten-text.ts';
import { backgroundOf, bordersOf } from './flatten-box.ts';
import { strokesOf } from './paint.ts';
import { attributes, short } from './pen.ts';
import type { Pen } from './pen.ts';

const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon';
const GEOMETRY = ['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'points', 'd'];
/** What nobody sees, or only in passing. */
const UNSEEN = 'defs, symbol, pattern, clipPath, title, desc, .visually-hidden, dialog, [role="tooltip"], [hidden]';

/** Numbers are kept to a hundredth of a px. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Everything of an element that is outside this many px around its picture is left out. */
const BEYOND = 24;

/**
 * What an element of the page shows, as plain SVG from its upper left corner: shapes and lines of text with their
 * colours in their places, in the order of painting, whatever styles and boxes brought them there.
 */
export function flatten(root: Element, pen: Pen, name: string): string {
  const origin = root.getBoundingClientRect();
  return drawn(root, origin, pen, { name, clips: 0 });
}

/** What its clip paths are called by: one picture may hold several views. */
interface Count {
  readonly name: string;
  clips: number;
}

function drawn(element: Element, origin: Origin, pen: Pen, count: Count): string {
  if (element.matches(UNSEEN)) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return '';
  let out = '';
  if (element instanceof SVGGraphicsElement) {
    if (element.matches(SHAPES)) out = shape(element, style, origin);
    else if (element instanceof SVGTextContentElement)
      out = style.visibility === 'visible' && isNear(element) ? svgText(element, origin, pen) : '';
    else out = within(element, origin, pen, count);
    if (element instanceof SVGSVGElement) out = clipped(element, style, out, origin, count);
  } else {
    if (style.visibility === 'visible') out = backgroundOf(element, style, origin) + bordersOf(element, style, origin);
    for (const node of element.childNodes) {
      if (node instanceof Element) out += drawn(node, origin, pen, count);
      else if (node instanceof Text && style.visibility === 'visible') out += pageText(node, style, origin, pen);
    }
  }
  return out !== '' && style.opacity !== '1' ? `<g opacity="${short(Number(style.opacity))}">${out}</g>` : out;
}

const within = (element: Element, origin: Origin, pen: Pen, count: Count): string =>
  [...element.children].map((child) => drawn(child, origin, pen, count)).join('');

/** Whether a text is in its picture, or put away far from it. */
function isNear(element: SVGGraphicsElement): boolean {
  const box = element.getBoundingClientRect();
  const room = element.ownerSVGElement!.getBoundingClientRect();
  return (
    box.bottom > room.top - BEYOND &&
    box.top < room.bottom + BEYOND &&
    box.right > room.left - BEYOND &&
    box.left < room.right + BEYOND
  );
}

function shape(element: SVGGraphicsElement, style: CSSStyleDeclaration, { left, top }: Origin): string {
  const matrix = element.getScreenCTM();
  if (!matrix || style.visibility !== 'visible') return '';
  const { a, b, c, d } = matrix;
  const [x, y] = [matrix.e - left, matrix.f - top];
  const plain = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) < 1e-6;
  const numbers = [a, b, c, d].map((value) => String(Math.round(value * 1e4) / 1e4));
  const transform = plain
    ? Math.abs(x) + Math.abs(y) < 0.005
      ? undefined
      : `translate(${short(x)} ${short(y)})`
    : `matrix(${numbers.join(' ')} ${short(x)} ${short(y)})`;
  const geometry: Record<string, string> = {};
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name);
    if (value) geometry[name] = rounded(value);
  }
  if (element instanceof SVGPathElement && geometry.d === undefined) return '';
  if (style.fill.startsWith('url(')) return striped(element, transform);
  const strokes = strokesOf(style);
  return strokes === null ? '' : `<${element.tagName}${attributes({ transform, ...strokes, ...geometry })}/>`;
}

/** A box with stripes of the ground over it: a pattern, drawn line by line. */
function striped(element: SVGGraphicsElement, transform: string | undefined): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(element.getAttribute(name)));
  const line = element.ownerSVGElement?.querySelector('pattern path');
  const stroke = line ? strokesOf(getComputedStyle(line)) : null;
  if (!(width! > 0) || stroke === null) return '';
  let d = '';
  for (let at = Math.ceil((y! - 0.5) / 3) * 3 + 0.5; at < y! + height!; at += 3)
    d += `M${short(x!)} ${short(at)}h${short(width!)}`;
  return d === '' ? '' : `<path${attributes({ transform, ...stroke, d })}/>`;
}

/** Pictures that cut off what is outside them. Small ones, which are signs, do not need it. */
function clipped(svg: SVGSVGElement, style: CSSStyleDeclaration, out: string, origin: Origin, count: Count): string {
  const { left, top, width, height } = svg.getBoundingClientRect();
  if (out === '' || width < 100 || style.overflow === 'visible') return out;
  const id = `${count.name}-${String(++count.clips)}`;
  const box = { x: left - origin.left, y: top - origin.top, width, height };
  return `<clipPath id="${id}"><rect${attributes(box)}/></clipPath><g clip-path="url(#${id})">${out}</g>`;
}
