import { expect, it } from 'vitest';
import { realExplorer } from '../../../tests/real-explorer.ts';
import '../../page/base.css';
import { textOf } from '../../text/text.ts';
import { coloursOf } from './colours.ts';
import tokens from '../../page/tokens.css?raw';
import { NoRoomError } from './draw.ts';
import { FORMATS } from './formats.ts';
import { makePicture } from './make.ts';
import type { Picture, PictureRequest, PictureView } from './make.ts';
import { pngOf } from './png.ts';

const text = textOf('en');
const DAY = 20_000;
const VIEWS = ['timeline', 'network', 'matrix', 'table', 'all'] as const;

async function draw(view: PictureView, changes: Partial<PictureRequest> = {}, search = ''): Promise<Picture> {
  const { explorer } = await realExplorer(search);
  return makePicture(explorer, text, {
    view,
    width: 1200,
    height: 675,
    zoom: view === 'all' ? 1 : 1.25,
    theme: 'light',
    transparent: false,
    title: 'Contacts by date and channel',
    editable: false,
    alt: 'What it shows',
    made: DAY,
    ...changes,
  });
}

/** The picture on the page, to be measured. */
function shown({ svg }: Picture): SVGSVGElement {
  document.body.innerHTML = `<div style="position: absolute; left: 0; top: 0">${svg}</div>`;
  return document.querySelector('svg')!;
}

/** A line of text and its box. */
interface Said {
  readonly text: string;
  readonly box: DOMRect;
}
const saidIn = (svg: SVGSVGElement): Said[] =>
  [...svg.querySelectorAll<SVGGraphicsElement>('[aria-label]')].map((one) => ({
    text: one.getAttribute('aria-label')!,
    box: one.getBoundingClientRect(),
  }));

/** Of letters that only touch each other, px. */
const TOUCHING = 2;
function overlap({ box: a }: Said, { box: b }: Said): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > TOUCHING && down > TOUCHING;
}

const SIZES = [
  ...FORMATS.flatMap(({ size, zoom }) => (size ? [{ width: size[0], height: size[1], zoom }] : [])),
  { width: 600, height: 400, zoom: 1 },
  { width: 2400, height: 1600, zoom: 1 },
];
const CASES = VIEWS.flatMap((view) =>
  SIZES.filter(({ width }) => view !== 'all' || width > 600).map(({ width, height, zoom }, i) => ({
    view,
    width,
    height,
    zoom: view === 'all' ? 1 : zoom,
    theme: i % 2 === 0 ? ('light' as const) : ('dark' as const),
  })),
);

it.each(CASES)('$view, $width × $height, $theme: all is inside, no two texts meet', async ({ view, ...size }) => {
  const picture = await draw(view, size);
  expect([picture.width, picture.height]).toEqual([size.width, size.height]);
  const svg = shown(picture);
  const frame = svg.getBoundingClientRect();
  expect([frame.width, frame.height]).toEqual([size.width, size.height]);
  for (const element of svg.querySelectorAll('path, rect, circle, text')) {
    if (element.closest('clipPath, [clip-path]')) continue;
    const box = element.getBoundingClientRect();
    expect(box.left, element.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(-1);
    expect(box.top, element.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(-1);
    expect(box.right, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual(size.width + 1);
    expect(box.bottom, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual(size.height + 1);
  }
  const said = saidIn(svg);
  expect(said.length).toBeGreaterThan(10);
  const meeting = said.flatMap((one, i) =>
    said.slice(i + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} × ${other.text}`] : [])),
  );
  expect(meeting).toEqual([]);
  // Every letter is an outline, every colour plain, nothing depends on the page.
  expect(svg.querySelectorAll('text, foreignObject, [class], [style]')).toHaveLength(0);
  expect(picture.svg).not.toMatch(/var\(|url\((?!#)|light-dark|oklab|NaN|undefined/);
});

const wordsOf = (picture: Picture): string =>
  saidIn(shown(picture))
    .map((one) => one.text)
    .join(' ');

it('says what it shows, of which record, and where; the same state gives the same bytes', async () => {
  const search = '?channel=track-two&time=2025';
  const { explorer } = await realExplorer(search);
  const { version } = explorer.columns.views;
  const picture = await draw('timeline', {}, search);
  const words = wordsOf(picture);
  expect(words).toContain('Contacts by date and channel');
  expect(words).toMatch(/\d+ of \d+ contacts.*: track two, 2025, as recorded to 26 March 2026/);
  expect(words).toContain(`as recorded to 26 March 2026. Dataset ${version}, CC BY 4.0. Picture of 4 October 2024.`);
  expect(words).toMatch(/https?:\/\/\S+\/\?view=timeline&time=2025&channel=track-two/);
  expect(picture.svg).toContain('<desc>What it shows</desc>');
  expect((await draw('timeline', {}, search)).svg).toBe(picture.svg);
  // Nothing is left of where the view was laid out.
  document.body.innerHTML = '';
  await draw('matrix');
  expect(document.querySelector('[data-panel]')).toBeNull();
});

it('has the page of the contact that it picks out as its address, and its own where it picks out none', async () => {
  const open = '?open=contact:2025-02-12-trump-putin-call';
  expect(wordsOf(await draw('network', {}, open))).toMatch(/\/c\/2025-02-12-trump-putin-call\/$/);
  expect(wordsOf(await draw('matrix', {}, open))).toMatch(/\/\?view=matrix&open=contact:2025-02-12-trump-putin-call$/);
});

it('explains what is in it, and nothing else', async () => {
  const disputed = wordsOf(await draw('timeline', {}, '?standing=disputed'));
  expect(disputed).toMatch(/ disputed /);
  expect(disputed).not.toMatch(/ acknowledged | one-sided /);
  const trackTwo = wordsOf(await draw('network', {}, '?source-side=russia&channel=track-two&tail=1'));
  expect(trackTwo).toContain('without filters');
  expect(wordsOf(await draw('network'))).not.toContain('without filters');
  expect(wordsOf(await draw('timeline', {}, '?tail=1'))).toContain('until it came to light');
  expect(wordsOf(await draw('timeline'))).not.toContain('until it came to light');
});

it('draws a chosen lane alone, with the names of its contacts', async () => {
  const words = wordsOf(await draw('timeline', { width: 1080, height: 1350, zoom: 1.5 }, '?channel=track-two'));
  expect(words).toContain('Track two');
  expect(words).not.toContain('Official calls');
  expect(words).toContain('Lavrov addresses Americans through the Carlson interview');
});

it.each(['sources', 'channels'])('cuts the list of %s where its room ends, and says so', async (matrix) => {
  const words = wordsOf(await draw('matrix', {}, `?matrix=${matrix}`));
  expect(words).toMatch(/and \d+ more sources/);
  expect(words).toContain('White House');
  expect(words).toContain('Office or named person that took part, on record');
  expect(words).not.toContain('without filters');
  const filtered = wordsOf(await draw('matrix', {}, `?matrix=${matrix}&channel=track-two`));
  expect(filtered).toContain('without filters');
});

it('says so where there is nothing to list', async () => {
  expect(wordsOf(await draw('table', {}, '?time=1999'))).toContain('No contact passes these filters');
});

it('is as high as its views where it has no height of its own', async () => {
  const one = await draw('timeline', { width: 1328, height: null, zoom: 1 });
  const all = await draw('all', { width: 1328, height: null, zoom: 1 });
  expect(one.height).toBeGreaterThan(400);
  expect(all.height).toBeGreaterThan(one.height + 600);
  expect(shown(all).getBoundingClientRect().height).toBe(all.height);
});

it('makes no picture of all views where none would be legible', async () => {
  await expect(draw('all', { width: 600, height: 400 })).rejects.toBeInstanceOf(NoRoomError);
  await expect(draw('timeline', { title: 'word '.repeat(300) })).rejects.toBeInstanceOf(NoRoomError);
});

it('brings its typefaces along where letters are to be edited', async () => {
  const { svg } = await draw('matrix', { editable: true });
  expect(svg).toContain('>Document, recording or joint text</text>');
  expect(svg.match(/url\("data:font\/woff2;base64,/g)).toHaveLength(2);
  expect(svg).not.toMatch(/cyrillic|latin-ext/);
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(drawn.querySelector('parsererror')).toBeNull();
});

/** The colours of a PNG by place, as shares of its width and height. */
async function pixelsOf(blob: Blob) {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number): string => {
    const start = (Math.floor(y * image.height) * image.width + Math.floor(x * image.width)) * 4;
    return [...data.slice(start, start + 4)].join();
  };
  /** How many different colours a stretch of the picture has. */
  const variety = (from: number, to: number): number => {
    const found = new Set<string>();
    for (let y = from; y < to; y += 0.0017) for (let x = 0.02; x < 0.98; x += 0.0013) found.add(at(x, y));
    return found.size;
  };
  return { width: image.width, height: image.height, at, variety };
}

it.each([1, 2, 3])('is a PNG at %i×, with ink where it is expected', async (scale) => {
  const { svg, width, height } = await draw('timeline');
  const png = await pixelsOf(await pngOf(svg, width, height, scale));
  expect([png.width, png.height]).toEqual([1200 * scale, 675 * scale]);
  expect(png.at(0.002, 0.002)).toBe('251,250,246,255');
  // Title, lanes, legend, credit; and the empty edge.
  for (const [from, to] of [
    [0.03, 0.1],
    [0.3, 0.75],
    [0.82, 0.88],
    [0.9, 0.98],
  ] as const)
    expect(png.variety(from, to), `${String(from)} to ${String(to)}`).toBeGreaterThan(3);
  expect(png.variety(0, 0.02)).toBe(1);
});

it('is dark, in black and white, or without a ground', async () => {
  const paper = async (changes: Partial<PictureRequest>): Promise<string> => {
    const { svg, width, height } = await draw('network', changes);
    return (await pixelsOf(await pngOf(svg, width, height, 1))).at(0.002, 0.002);
  };
  expect(await paper({ theme: 'dark' })).toBe('21,23,26,255');
  expect(await paper({ theme: 'grey' })).toBe('255,255,255,255');
  expect(await paper({ transparent: true })).toBe('0,0,0,0');
  const { svg } = await draw('all', { theme: 'grey' });
  const coloured = [...new Set(svg.match(/#[0-9a-f]{6}\b/g))].filter(
    (one) =>
      Math.max(...[1, 3, 5].map((i) => parseInt(one.slice(i, i + 2), 16))) -
        Math.min(...[1, 3, 5].map((i) => parseInt(one.slice(i, i + 2), 16))) >
      3,
  );
  expect(coloured).toEqual([]);
  const light = coloursOf(tokens, 'light');
  expect((await draw('network')).svg).toContain(light['side-vermilion']);
});
