import EveryDate from '../EveryDate.svelte';
import type { Scene } from '../scene.ts';

export const timelineDates: Scene = {
  name: 'timeline-dates',
  view: 'timeline',
  about:
    'Every form of a date in the four standings and not held. Soft ends where the day is not known, dashes for ~, ' +
    'dots for ?, both for %; chevrons where an end is open; the parts of a set are one mark.',
  width: 1000,
  component: EveryDate,
  picture: 'svg',
};
