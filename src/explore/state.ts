import type { Lang } from '../record/vocabulary.ts';
import type { Clauses } from './clauses.ts';

export const VIEWS = ['timeline', 'network', 'matrix', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The views that are pictures, and may be read as text instead. */
export const PICTURES = ['timeline', 'network', 'matrix'] as const satisfies readonly ViewName[];
export type PictureName = (typeof PICTURES)[number];

/** What lies in the dossier: rows, but claims and reports by id, whose words may not be loaded yet. */
export type Open =
  | { readonly kind: 'contact'; readonly row: number }
  | { readonly kind: 'claim'; readonly row: number; readonly claim: string }
  | { readonly kind: 'actor'; readonly row: number }
  | { readonly kind: 'source'; readonly row: number }
  | { readonly kind: 'report'; readonly id: string };

export const SORT_KEYS = ['when', 'title', 'channel', 'standing', 'known', 'lag', 'sources', 'claims'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const MATRICES = ['grades', 'sources', 'channels'] as const;
export type MatrixName = (typeof MATRICES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Two different actors, by row. */
export type Path = readonly [from: number, to: number];

/** What an embed shows: one view, all, or one contact (by row). */
export type Embed = ViewName | 'all' | { readonly contact: number };

/** All that the address holds. */
export interface PageState {
  /** null: all from 720 px up, the timeline below. */
  readonly view: ViewName | 'all' | null;
  /** The views that are read as text, in their order. */
  readonly text: readonly PictureName[];
  readonly clauses: Clauses;
  readonly open: Open | null;
  /** Contacts lit without filtering. */
  readonly mark: readonly number[];
  /** Actors picked out without filtering; a phone's network is about the first. */
  readonly markActors: readonly number[];
  readonly sort: Sort;
  readonly matrix: MatrixName;
  /** Two actors between whom every way is lit; the first is where it starts. */
  readonly path: Path | null;
  readonly ties: boolean;
  readonly tail: boolean;
  /** Letters and digits are covered, for the reader to grade the claims. */
  readonly exercise: boolean;
  /** A contact's claims stand by who told them, side against side, rather than one by one. */
  readonly readouts: boolean;
  readonly data: string | null;
  /** null: as the browser prefers. */
  readonly lang: Lang | null;
  readonly theme: Theme;
  readonly embed: Embed | null;
  readonly controls: boolean;
  /** In an embed: its visitor looks, and cannot change the filter. */
  readonly locked: boolean;
  /** Another form in which an embed tells its height, too: Datawrapper's. */
  readonly resize: 'dw' | null;
  readonly plain: boolean;
}

export const DEFAULT_STATE: PageState = {
  view: null,
  text: [],
  clauses: {},
  open: null,
  mark: [],
  markActors: [],
  sort: { key: 'when', descending: false },
  matrix: 'grades',
  path: null,
  ties: false,
  tail: false,
  exercise: false,
  readouts: false,
  data: null,
  lang: null,
  theme: 'auto',
  embed: null,
  controls: true,
  locked: false,
  resize: null,
  plain: false,
};

/** How a page is presented, of all that its address holds; everything else is what is looked at. */
export const PRESENTATION = [
  'data',
  'lang',
  'theme',
  'embed',
  'controls',
  'locked',
  'resize',
  'plain',
] as const satisfies readonly (keyof PageState)[];

/** What a state says of how the page is presented. */
export const presentationOf = (state: Omit<PageState, 'clauses'>): Partial<PageState> =>
  Object.fromEntries(PRESENTATION.map((key) => [key, state[key]]));
