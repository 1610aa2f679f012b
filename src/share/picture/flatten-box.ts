import { paintOf } from './paint.ts';
import type { Origin } from './flatten-text.ts';
import { attributes, short } from './pen.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rect = (box: Box, css: string): string => {
  const paint = paintOf(css);
  if (paint === null || box.width <= 0 || box.height <= 0) return '';
  const { colour: fill, alpha } = paint;
  return `<rect${attributes({ ...box, fill, 'fill-opacity': alpha === 1 ? undefined : alpha })}/>`;
};

function boxOf(element: Element, { left, top }: Origin): Box {
  const box = element.getBoundingClientRect();
  return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
}

/** The ground of a box: its colour, and the hatching or the bars that are drawn on it. */
export function backgroundOf(element: Element, style: CSSStyleDeclaration, origin: Origin): string {
  const image = style.backgroundImage;
  const plain = style.backgroundColor;
  if (image === 'none' && paintOf(plain) === null) return signBefore(element, origin);
  const box = boxOf(element, origin);
  const ground = rect(box, plain);
  if (image.startsWith('repeating-linear-gradient')) return ground + hatched(box, image);
  if (image.startsWith('linear-gradient')) return ground + bars(box, style);
  return ground + signBefore(element, origin);
}

const COLOUR = /(?:rgba?|oklab|color)\([^)]*\)/g;

/** Lines across a box in the last colour of a gradient: slanted by half a right angle, or level. */
function hatched({ x, y, width, height }: Box, image: string): string {
  const colours = image.match(COLOUR) ?? [];
  const stroke = paintOf(colours.at(-1) ?? '');
  if (stroke === null) return '';
  const lengths = [...image.matchAll(/([\d.]+)px/g)].map(([, value]) => Number(value));
  const every = lengths.at(-1) ?? 6;
  let d = '';
  if (!image.includes('deg')) {
    const [from = 0] = lengths.slice(-2);
    const ground = paintOf(colours[0] ?? '');
    for (let at = y; at < y + height; at += every)
      d += `M${short(x)} ${short(at + (from + every) / 2)}h${short(width)}`;
    const lines = `<path${attributes({ d, stroke: stroke.colour, 'stroke-width': every - from })}/>`;
    return (ground ? `<rect${attributes({ x, y, width, height, fill: ground.colour })}/>` : '') + lines;
  }
  const step = every * Math.SQRT2;
  for (let from = step / 2; from < width + height; from += step) {
    const [x0, y0] = from < height ? [x, y + from] : [x + from - height, y + height];
    const [x1, y1] = from < width ? [x + from, y] : [x + width, y + from - width];
    d += `M${short(x0)} ${short(y0)}L${short(x1)} ${short(y1)}`;
  }
  return d === '' ? '' : `<path${attributes({ d, stroke: stroke.colour, 'stroke-opacity': stroke.alpha })}/>`;
}

/** Bars at the right lower corner of a box, the first on top, each as long as a share of the box. */
function bars({ x, y, width, height }: Box, style: CSSStyleDeclaration): string {
  const colours = style.backgroundImage.split(/,\s*(?=linear-gradient)/).map((one) => one.match(COLOUR)?.[0] ?? '');
  const sizes = style.backgroundSize.split(', ').map((size) => size.split(' '));
  return colours
    .map((colour, i) => {
      const [share = '0%', thick = '3px'] = sizes[i % sizes.length] ?? [];
      const length = (parseFloat(share) / 100) * width;
      const thickness = parseFloat(thick);
      return rect(
        { x: x + width - 4 - length, y: y + height - 3 - thickness, width: length, height: thickness },
        colour,
      );
    })
    .reverse()
    .join('');
}

/** A small square before the words of a box, that its style alone puts there. */
function signBefore(element: Element, origin: Origin): string {
  const style = getComputedStyle(element, '::before');
  if (style.content !== '""' || style.display !== 'inline-block') return '';
  const { x, y, height } = boxOf(element, origin);
  const [width, tall] = [parseFloat(style.width), parseFloat(style.height)];
  return rect({ x, y: y + (height - tall) / 2, width, height: tall }, style.backgroundColor);
}

/** The borders of a box that are seen, as bars. */
export function bordersOf(element: Element, style: CSSStyleDeclaration, origin: Origin): string {
  const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) =>
    style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
  ) as [number, number, number, number];
  if (top + right + bottom + left === 0) return '';
  const { x, y, width, height } = boxOf(element, origin);
  return (
    rect({ x, y, width, height: top }, style.borderTopColor) +
    rect({ x, y: y + height - bottom, width, height: bottom }, style.borderBottomColor) +
    rect({ x, y, width: left, height }, style.borderLeftColor) +
    rect({ x: x + width - right, y, width: right, height }, style.borderRightColor)
  );
}
