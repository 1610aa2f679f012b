import type { Figure } from './figures.ts';

/*
 * Time over record size as an SVG picture, both on logarithmic scales. It stands on its own: colours that hold on light
 * and dark grounds, and each line named at its end.
 */

const WIDTH = 720;
const HEIGHT = 440;
const MARGIN = { top: 76, right: 150, bottom: 48, left: 92 };
const COLOURS: Readonly<Record<string, string>> = { Backchannel: '#3b7dd1' };
const OTHER = '#c0562b';
const GREY = '#7a7a7a';

/** One frame of a screen of 60 Hz, ms. */
const FRAME = 16.7;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Powers of ten around some values. */
function decades(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(last - first, 1) + 1 }, (_, i) => 10 ** (first + i));
}

/** The median (line) and the spread from the least to p95 (band) of a task over sizes, for each who did it. */
export function plot(title: string, figures: readonly Figure[]): string {
  const sized = figures.filter(({ size }) => size !== null).sort((a, b) => a.size! - b.size!);
  const xTicks = decades(sized.map(({ size }) => size!));
  const yTicks = decades([...sized.flatMap(({ least, p95 }) => [least, p95]), FRAME]);
  const scale = (ticks: readonly number[], from: number, to: number) => (value: number) => {
    const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)];
    return from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  };
  const x = scale(xTicks, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(yTicks, HEIGHT - MARGIN.bottom, MARGIN.top);
  const point = (size: number, ms: number): string => `${x(size).toFixed(1)} ${y(ms).toFixed(1)}`;
  const [left, right, bottom] = [MARGIN.left, WIDTH - MARGIN.right, HEIGHT - MARGIN.bottom];
  const axes = [
    ...yTicks.map(
      (ms) =>
        `<path d="M${String(left)} ${y(ms).toFixed(1)}H${String(right)}" stroke="${GREY}" stroke-opacity=".3"/>` +
        `<text x="${String(left - 8)}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${ms.toLocaleString('en')} ms</text>`,
    ),
    ...xTicks.map(
      (size) =>
        `<path d="M${x(size).toFixed(1)} ${String(bottom)}v6" stroke="${GREY}"/>` +
        `<text x="${x(size).toFixed(1)}" y="${String(bottom + 20)}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    `<path d="M${String(left)} ${y(FRAME).toFixed(1)}H${String(right)}" stroke="${GREY}" stroke-dasharray="3 3"/>`,
    `<text x="${String(right + 8)}" y="${(y(FRAME) + 4).toFixed(1)}">one frame</text>`,
    `<text x="${String((left + right) / 2)}" y="${String(HEIGHT - 8)}" text-anchor="middle">contacts of the record</text>`,
  ];
  const lines = [...new Set(sized.map(({ who }) => who))].map((who) => {
    const own = sized.filter((one) => one.who === who);
    const colour = COLOURS[who] ?? OTHER;
    const over = own.map(({ size, p95 }) => point(size!, p95));
    const under = own.map(({ size, least }) => point(size!, least)).reverse();
    const last = own.at(-1)!;
    return [
      `<path d="M${[...over, ...under].join('L')}Z" fill="${colour}" fill-opacity=".15"/>`,
      `<path d="M${own.map(({ size, median }) => point(size!, median)).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...own.map(
        ({ size, median }) =>
          `<circle cx="${x(size!).toFixed(1)}" cy="${y(median).toFixed(1)}" r="3" fill="${colour}"/>`,
      ),
      `<text x="${(x(last.size!) + 10).toFixed(1)}" y="${(y(last.median) - 8).toFixed(1)}" fill="${colour}" font-weight="600">${escape(who)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="13" fill="${GREY}" role="img">
<title>${escape(title)}</title>
<text x="${String(left)}" y="24" font-size="16" font-weight="600">${escape(title)}</text>
<text x="${String(left)}" y="42">Line: median. Band: from the least to the 95th percentile. Both scales are logarithmic.</text>
<text x="${String(left)}" y="59">The peers: crossfilter2, vis-timeline and cytoscape in one page.</text>
${[...axes, ...lines].join('\n')}
</svg>
`;
}
