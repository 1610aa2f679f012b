import type { Scene } from './scene.ts';
import { timelineDates } from './scenes/timeline-dates.ts';
import { timelineDense } from './scenes/timeline-dense.ts';
import { timelineLabels } from './scenes/timeline-labels.ts';
import { timelineLandmarks } from './scenes/timeline-landmarks.ts';
import { timelineNothing } from './scenes/timeline-nothing.ts';
import { timelineRecurring } from './scenes/timeline-recurring.ts';
import { timelineSets } from './scenes/timeline-sets.ts';
import { timelineSpans } from './scenes/timeline-spans.ts';
import { timelineTails } from './scenes/timeline-tails.ts';
import { timelineTurned } from './scenes/timeline-turned.ts';

/** Every scene, in the order of the gallery: one file a scene. */
export const SCENES: readonly Scene[] = [
  timelineDates,
  timelineSets,
  timelineRecurring,
  timelineTails,
  timelineDense,
  timelineTurned,
  timelineLabels,
  timelineLandmarks,
  ...timelineSpans,
  timelineNothing,
];
