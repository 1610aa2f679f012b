import type { Embed, PageState, Theme } from '../../explore/state.ts';

/** What an editor chooses about an embed. */
export interface Options {
  readonly what: Embed;
  /** px; null for the width of the place where it stands. */
  readonly width: number | null;
  /** px; null for what its content takes. */
  readonly height: number | null;
  readonly theme: Theme;
  /** null: as its visitor's browser prefers. */
  readonly lang: PageState['lang'];
  readonly controls: boolean;
  readonly locked: boolean;
  /** The dataset version that it keeps; null where it follows the record. */
  readonly frozen: string | null;
  /** Whether the script follows that sets the height. */
  readonly script: boolean;
}

/** The width (px) at which an embed is shown and measured that takes the width of its place: an article's column. */
export const COLUMN = 640;

/** px; a phone's frame, and what a wide screen holds. */
export const WIDTHS = { least: 240, most: 2000 } as const;
export const HEIGHTS = { least: 120, most: 5000 } as const;

/** What the address of an embed changes in that of the page. */
export const embedState = ({ what, theme, lang, controls, locked, frozen }: Options): Partial<PageState> => ({
  embed: what,
  theme,
  lang,
  controls,
  locked,
  data: frozen,
  view: null,
  open: null,
});

/** What may be frozen: the version seen, where it is released, else the newest released one; null where none is. */
export const freezable = (seen: string, released: readonly string[]): string | null =>
  released.includes(seen) ? seen : (released.toSorted().at(-1) ?? null);
