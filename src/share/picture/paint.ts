import { short } from './pen.ts';

/** A colour that every program understands, and how much it covers. */
export interface Paint {
  readonly colour: string;
  readonly alpha: number;
}

const known = new Map<string, Paint>();
let context: CanvasRenderingContext2D | null | undefined;

/** A CSS colour of any kind (`rgb()`, `oklab()`, …) as `#rrggbb` and its alpha; null for `none` and what is not seen. */
export function paintOf(css: string): Paint | null {
  if (css === 'none' || css === '' || css.startsWith('url(')) return null;
  let paint = known.get(css);
  if (!paint) known.set(css, (paint = read(css)));
  return paint.alpha === 0 ? null : paint;
}

function read(css: string): Paint {
  const [, r, g, b, a = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css) ?? [];
  if (r !== undefined) return { colour: hex([r, g, b].map(Number)), alpha: Number(a) };
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return { colour: '#000000', alpha: 1 };
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { colour: hex([red, green, blue]), alpha: alpha / 255 };
}

const hex = (channels: readonly number[]): string =>
  `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** How an SVG shape is painted, as attributes; null where nothing of it is seen. */
export function strokesOf(style: CSSStyleDeclaration): Record<string, string> | null {
  const [fill, stroke] = [paintOf(style.fill), paintOf(style.stroke)];
  const width = parseFloat(style.strokeWidth);
  const drawn = stroke !== null && width > 0;
  if (fill === null && !drawn) return null;
  const opacity = (one: number, more: string): string | undefined => {
    const value = one * Number(more);
    return value === 1 ? undefined : short(value);
  };
  const given: Record<string, string | undefined> = {
    fill: fill?.colour ?? 'none',
    'fill-opacity': fill ? opacity(fill.alpha, style.fillOpacity) : undefined,
    'fill-rule': fill && style.fillRule !== 'nonzero' ? style.fillRule : undefined,
    ...(drawn && {
      stroke: stroke.colour,
      'stroke-width': width === 1 ? undefined : short(width),
      'stroke-opacity': opacity(stroke.alpha, style.strokeOpacity),
      'stroke-dasharray':
        style.strokeDasharray === 'none' ? undefined : style.strokeDasharray.replace(/px/g, '').replace(/,/g, ''),
      'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
      'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
      'paint-order': style.paintOrder.startsWith('stroke') ? 'stroke' : undefined,
      'shape-rendering': style.shapeRendering === 'crispedges' ? 'crispEdges' : undefined,
    }),
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
