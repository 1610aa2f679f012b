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
  readonly x: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const NEXT_TO = 4;
const APART = 8;
const TRIES = 4000;

/** Whether two labelled hairlines leave each other readable: a line runs from its label downwards. */
function clear(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.to + APART <= b.from || b.to + APART <= a.from;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  return upper.x < lower.from - 1 || upper.x > lower.to + 1;
}

/**
 * Names the landmarks in view along the top: right or left of their line, in as few rows as it takes, so that neither
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
  const options = inView.map(({ x, width }) =>
    [x + NEXT_TO, x - NEXT_TO - width]
      .filter((from) => from >= 0 && from + width <= right)
      .flatMap((from) =>
        Array.from({ length: LANDMARK_ROWS }, (_, row): Placed => ({ x, row, from, to: from + width })),
      ),
  );
  const placed = search(options) ?? greedy(options);
  return inView.map(({ landmark, x, width }, i) => {
    const label = placed[i];
    return { landmark, x, label: label ? { row: label.row, x: label.from, width } : null };
  });
}

/** A place for every one, or null where none is found in a fixed number of tries. */
function search(options: readonly (readonly Placed[])[]): readonly (Placed | null)[] | null {
  let tries = 0;
  const chosen: Placed[] = [];
  const place = (i: number): boolean => {
    if (i === options.length) return true;
    for (const option of options[i]!) {
      if (++tries > TRIES) return false;
      if (!chosen.every((other) => clear(other, option))) continue;
      chosen.push(option);
      if (place(i + 1)) return true;
      chosen.pop();
    }
    return false;
  };
  return place(0) ? chosen : null;
}

/** As many as go, from the left; those without a place keep only their line. */
function greedy(options: readonly (readonly Placed[])[]): readonly (Placed | null)[] {
  const chosen: Placed[] = [];
  return options.map((own) => {
    const option = own.find((one) => chosen.every((other) => clear(other, one))) ?? null;
    if (option) chosen.push(option);
    return option;
  });
}
