/** A size that pictures are asked for in. */
export interface Format {
  readonly id: 'story' | 'square' | 'portrait' | 'preview' | 'screen' | 'free';
  /** Px of the picture at 1×; null where the page or the reader decides. */
  readonly size: readonly [width: number, height: number] | null;
  /** How much larger letters and marks are than on the page: what is looked at small needs it. */
  readonly zoom: number;
}

/** The sizes on offer, the most usual first. */
export const FORMATS: readonly [Format, ...Format[]] = [
  { id: 'story', size: [1200, 675], zoom: 1.25 },
  { id: 'square', size: [1080, 1080], zoom: 1.5 },
  { id: 'portrait', size: [1080, 1350], zoom: 1.5 },
  { id: 'preview', size: [1200, 630], zoom: 1.25 },
  { id: 'screen', size: null, zoom: 1 },
  { id: 'free', size: null, zoom: 1 },
];

/** The least and the most px that a picture may be asked to be wide and high. */
export const LEAST = [480, 400] as const;
export const MOST = 4000;

/** How many px a PNG may have in all: what browsers' canvases hold for sure. */
export const MOST_PIXELS = 60_000_000;
/** And on its longer side. */
export const LONGEST = 16_000;

/** How many times larger PNGs can be. */
export const SCALES = [1, 2, 3] as const;
export type Scale = (typeof SCALES)[number];

/** Whether a PNG of such a size can be made. */
export const fits = (width: number, height: number, scale: number): boolean =>
  width * height * scale * scale <= MOST_PIXELS && Math.max(width, height) * scale <= LONGEST;
