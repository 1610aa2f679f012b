/** How many items further on one may still stand in another's way. */
const REACH = 12;

/** How far item j must stand below item i, for i < j. */
export type Need = (i: number, j: number) => number;

function downwards(count: number, need: Need, place: (j: number, least: number) => number): number[] {
  const at: number[] = [];
  for (let j = 0; j < count; j++) {
    let least = 0;
    for (let i = Math.max(0, j - REACH); i < j; i++) least = Math.max(least, at[i]! + need(i, j));
    at.push(place(j, least));
  }
  return at;
}

function upwards(count: number, length: number, need: Need, place: (i: number, most: number) => number): number[] {
  const at = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    let most = length;
    for (let j = Math.min(count - 1, i + REACH); j > i; j--) most = Math.min(most, at[j]! - need(i, j));
    at[i] = place(i, most);
  }
  return at;
}

/** The length that so many items take up in their order at least. */
export const shortest = (count: number, need: Need): number => downwards(count, need, (_, least) => least).at(-1) ?? 0;

/**
 * Spreads items along a line from 0 to `length` in their order, each as near its target as the others leave it:
 * halfway between what it gets when all are placed from the top and when all are placed from the bottom. (What is
 * needed are differences, so the middle of two solutions is a solution.) Where the line is too short all needs shrink
 * alike.
 */
export function spread(targets: readonly number[], need: Need, length: number): number[] {
  const count = targets.length;
  const highest = downwards(count, need, (_, least) => least);
  const last = highest.at(-1) ?? 0;
  if (last > length) return highest.map((at) => (at * length) / last);
  const lowest = upwards(count, length, need, (_, most) => most);
  const fromTop = downwards(count, need, (j, least) => Math.min(lowest[j]!, Math.max(least, targets[j]!)));
  const fromBottom = upwards(count, length, need, (i, most) => Math.max(highest[i]!, Math.min(most, targets[i]!)));
  return fromTop.map((at, i) => (at + fromBottom[i]!) / 2);
}
