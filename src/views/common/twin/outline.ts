/** One line of a view's text twin, and the lines that it unfolds to. */
export interface Branch<About> {
  /** Its own among its siblings. */
  readonly key: string;
  readonly about: About;
  /** What lies in it: contacts by row, in time; in the matrix words by their accounts. Each once. */
  readonly holds: readonly number[];
  /** Made only when it is unfolded; a leaf has none. */
  readonly children?: () => readonly Branch<About>[];
}

/** Lines `from` to `to` (from 1) of a list too long to be shown whole. */
export interface Part<About> {
  readonly from: number;
  readonly to: number;
  readonly branches: readonly Branch<About>[];
}

/** A line in view. */
export type Line<About> = { readonly path: string; readonly lines: readonly Line<About>[] | null } & (
  { readonly kind: 'branch'; readonly branch: Branch<About> } | { readonly kind: 'part'; readonly part: Part<About> }
);

/** Longer lists are folded into parts of so many lines, and these again. */
export const LONGEST = 50;

/** So many lines are shown at a time: that bounds the elements of the page, whatever the record's size. */
export const MOST_LINES = 200;

/** The lines in view where those of some paths are unfolded; what is folded is not made. */
export function linesOf<About>(
  branches: readonly Branch<About>[],
  unfolded: ReadonlySet<string>,
  under = '',
  before = 0,
): readonly Line<About>[] {
  return inParts(branches, before).map((one): Line<About> => {
    if ('branches' in one) {
      const path = `${under}/${String(one.from)}-${String(one.to)}`;
      const lines = unfolded.has(path) ? linesOf(one.branches, unfolded, path, one.from - 1) : null;
      return { kind: 'part', path, part: one, lines };
    }
    const path = `${under}/${one.key}`;
    const lines = one.children && unfolded.has(path) ? linesOf(one.children(), unfolded, path) : null;
    return { kind: 'branch', path, branch: one, lines };
  });
}

/** A list as it is, or in parts; `before` it stand so many lines of the list that it is a part of. */
function inParts<About>(branches: readonly Branch<About>[], before: number): readonly (Branch<About> | Part<About>)[] {
  if (branches.length <= LONGEST) return branches;
  let size = LONGEST;
  while (branches.length > size * LONGEST) size *= LONGEST;
  return Array.from({ length: Math.ceil(branches.length / size) }, (_, i) => {
    const part = branches.slice(i * size, (i + 1) * size);
    return { from: before + i * size + 1, to: before + i * size + part.length, branches: part };
  });
}

/** How many lines are in view. */
export const countLines = (lines: readonly Line<unknown>[]): number =>
  lines.reduce((sum, { lines: inside }) => sum + 1 + (inside === null ? 0 : countLines(inside)), 0);

/**
 * What is unfolded when a twin opens, by its path: the first level, where all its lines are few, else the first of them
 * alone. One that opens all closed does not show what it is.
 */
export function unfoldedAtFirst<About>(branches: readonly Branch<About>[]): readonly string[] {
  const all = linesOf(branches, new Set()).map(({ path }) => path);
  return countLines(linesOf(branches, new Set(all))) <= LONGEST ? all : all.slice(0, 1);
}

/**
 * What stays unfolded when the last of some paths, in the order in which they were unfolded, was added: where more lines
 * than `MOST_LINES` would be in view, the ones unfolded longest ago are folded, but never those around the last.
 */
export function keptUnfolded<About>(branches: readonly Branch<About>[], paths: readonly string[]): readonly string[] {
  const last = paths.at(-1);
  let kept = paths;
  while (last !== undefined && countLines(linesOf(branches, new Set(kept))) > MOST_LINES) {
    const oldest = kept.find((path) => path !== last && !last.startsWith(`${path}/`));
    if (oldest === undefined) return kept;
    kept = kept.filter((path) => path !== oldest && !path.startsWith(`${oldest}/`));
  }
  return kept;
}
