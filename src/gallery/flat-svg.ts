const DRAWN = 'path, rect, circle, ellipse, line, polyline, polygon, text';
const GEOMETRY = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'points'];

/** Numbers are kept to a tenth of a px. */
const short = (value: string): string =>
  value.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1)) || 0));

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * What an SVG of the page shows, as an SVG of its own: everything seen with its colours and its place, whatever groups
 * and classes brought it there. Two that look alike read alike, one drawn element a line.
 */
export function flatSvg(svg: SVGSVGElement): string {
  const { width, height } = svg.getBoundingClientRect();
  const [w, h] = [short(String(width)), short(String(height))];
  const lines = [...svg.querySelectorAll<SVGGraphicsElement>(DRAWN)].flatMap((element) => lineOf(element, svg));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" font-family="sans-serif">`,
    ...lines.map((line) => ` ${line}`),
    '</svg>',
    '',
  ].join('\n');
}

function lineOf(element: SVGGraphicsElement, svg: SVGSVGElement): string[] {
  const matrix = element.getCTM();
  const looks = looksOf(element, svg);
  if (!matrix || (matrix.a === 0 && matrix.b === 0) || looks === null || element.closest('defs, symbol')) return [];
  const isText = element.tagName === 'text';
  const given = (name: string): string => element.getAttribute(name) ?? '';
  const at = isText ? new DOMPoint(Number(given('x')), Number(given('y'))) : new DOMPoint();
  const { x, y } = at.matrixTransform(matrix);
  const { a, b, c, d } = matrix;
  const turned = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) > 1e-6;
  const transform = turned ? `matrix(${[a, b, c, d, x, y].join(' ')})` : x || y ? `translate(${x} ${y})` : '';
  const shape = isText ? [] : GEOMETRY.map((name) => [name, short(given(name))]);
  const told = [['transform', short(transform)], ...shape, ...Object.entries(looks)]
    .filter(([, value]) => value !== '')
    .map(([name = '', value = '']) => ` ${name}="${value}"`)
    .join('');
  return [isText ? `<text${told}>${escaped(element.textContent.trim())}</text>` : `<${element.tagName}${told}/>`];
}

/** How an element is painted, as attributes; null where nothing of it is seen. */
function looksOf(element: SVGGraphicsElement, svg: SVGSVGElement): Record<string, string> | null {
  const style = getComputedStyle(element);
  let opacity = 1;
  for (let one: Element | null = element; one && one !== svg; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity);
  const seen = (paint: string): boolean => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint);
  const [fill, stroke] = [seen(style.fill), seen(style.stroke)];
  if (opacity === 0 || style.visibility !== 'visible' || style.display === 'none' || !(fill || stroke)) return null;
  return {
    fill: fill ? style.fill : 'none',
    ...(stroke ? { stroke: style.stroke, 'stroke-width': style.strokeWidth.replace('px', '') } : {}),
    ...(stroke && style.strokeDasharray !== 'none'
      ? { 'stroke-dasharray': style.strokeDasharray.replace(/px/g, '') }
      : {}),
    ...(stroke && style.strokeOpacity !== '1' ? { 'stroke-opacity': style.strokeOpacity } : {}),
    ...(opacity === 1 ? {} : { opacity: String(opacity) }),
    ...(element.tagName === 'text'
      ? { 'font-size': style.fontSize.replace('px', ''), 'font-weight': style.fontWeight }
      : {}),
  };
}
