import type { Landmark } from '../record/schema.ts';
import { compare } from './fault.ts';

/** Landmarks in the order of their rows: by day, then by name. */
export const landmarksInTime = (landmarks: readonly Landmark[]): readonly Landmark[] =>
  landmarks.toSorted((a, b) => compare(a.when, b.when) || compare(a.name, b.name));
