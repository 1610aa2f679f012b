/** Rows `first` to `end` − 1 of a long list. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Lists with more rows than this are windowed; shorter ones are whole, for find-in-page and print. Each list has the most
 * that the page's ceiling of 6,000 elements leaves it (design §10): a contact is ten elements and its mark in the lanes
 * some more; the actors stand over a full page, whose elements count too.
 */
export const WHOLE_UP_TO = { contacts: 300, sources: 500, actors: 210 } as const;

/**
 * The rows of a list that a scrolled box shows, and `spare` more on either side. Rows are all `rowHeight` px high,
 * `top` is how far the list is scrolled and `height` how much of it is seen, both px.
 */
export function stretchOf(top: number, height: number, rowHeight: number, count: number, spare = 8): Stretch {
  const end = Math.min(count, Math.max(0, Math.ceil((top + height) / rowHeight) + spare));
  return { first: Math.max(0, Math.min(end, Math.floor(top / rowHeight) - spare)), end };
}
