import type { Views } from '../../record/dataset.ts';
import { LANDMARK_ROWS } from './geometry.ts';
import type { Scale } from './geometry.ts';

/** A landmark in view; `label` is null where there is no room for its name. */
export interface LandmarkMark {
  readonly landmark: number;
  readonly x: number;
  readonly label: { readonly row: number; readonly x: number; readonly width: number } | null;
}

interface Placed {
  readonly worth: number;
  readonly x: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A name that is major is worth that many others. */
const MAJOR = 100;
const NEXT_TO = 4;
const APART = 8;
/** So many ways of placing them are followed at once. */
const ATTEMPTS = 16;

/** Whether two labelled hairlines leave each other readable: a line runs from its label downwards. */
function clear(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.to + APART <= b.from || b.to + APART <= a.from;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  return upper.x < lower.from - 1 || upper.x > lower.to + 1;
}

/**
 * Names as many landmarks in view as can be along the top, major ones before all others: right or left of their line, so that neither
 * labels nor the lines under them meet. Lines that cannot be named keep quiet.
 */
export function placeLandmarks(
  landmarks: Views['landmarks'],
  scale: Scale,
  right: number,
  measure: (label: string) => number,
): LandmarkMark[] {
  const inView = landmarks.day
    .map((day, landmark) => ({ landmark, day, x: scale.x(day + 0.5), width: measure(landmarks.name[landmark]!) }))
    .filter(({ day }) => day >= scale.span.from && day < scale.span.to)
    .sort((a, b) => a.day - b.day);
  const options = inView.map(({ landmark, x, width }) =>
    [x + NEXT_TO, x - NEXT_TO - width]
      .filter((from) => from >= 0 && from + width <= right)
      .flatMap((from) =>
        Array.from({ length: LANDMARK_ROWS }, (_, row): Placed => ({
          worth: landmarks.major[landmark] ? MAJOR : 1,
          x,
          row,
          from,
          to: from + width,
        })),
      ),
  );
  const placed = most(options);
  return inView.map(({ landmark, x, width }, i) => {
    const label = placed[i];
    return { landmark, x, label: label ? { row: label.row, x: label.from, width } : null };
  });
}

/** Some of the names placed, from the left, and how well that goes. */
interface Attempt {
  readonly placed: readonly (Placed | null)[];
  /** Those of them that may still be in the way. */
  readonly near: readonly Placed[];
  /** Of the names placed. */
  readonly worth: number;
  /** Lower rows and names left of their lines are worse. */
  readonly cost: number;
}

const LEFT_COST = 0.25;

const better = (a: Attempt, b: Attempt): number => b.worth - a.worth || a.cost - b.cost;

/**
 * Places for as many names as can be, in as few rows. From left to right, of all attempts that leave the same room to
 * what comes next only the best is followed.
 */
function most(options: readonly (readonly Placed[])[]): readonly (Placed | null)[] {
  const firsts = options.map((own) => Math.min(...own.map(({ from }) => from)));
  const firstAfter = firsts.map((_, i) => Math.min(Infinity, ...firsts.slice(i + 1)));
  let attempts: Attempt[] = [{ placed: [], near: [], worth: 0, cost: 0 }];
  options.forEach((own, i) => {
    const reach = firstAfter[i]!;
    const best = new Map<string, Attempt>();
    const follow = ({ placed, near, worth, cost }: Attempt, option: Placed | null): void => {
      const all = option ? [...near, option] : near;
      const next = {
        placed: [...placed, option],
        near: all.filter(({ x, to }) => Math.max(to + APART, x + 1) > reach),
        worth: option ? worth + option.worth : worth,
        cost: option ? cost + option.row + (option.from < option.x ? LEFT_COST : 0) : cost,
      };
      const room = next.near.map(({ from, row }) => `${from} ${row}`).join();
      const known = best.get(room);
      if (known === undefined || better(next, known) < 0) best.set(room, next);
    };
    for (const attempt of attempts) {
      follow(attempt, null);
      for (const option of own) if (attempt.near.every((other) => clear(other, option))) follow(attempt, option);
    }
    attempts = [...best.values()].sort(better).slice(0, ATTEMPTS);
  });
  return attempts[0]?.placed ?? [];
}
