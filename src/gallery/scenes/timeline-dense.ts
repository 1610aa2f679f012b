import { printDay } from '../../record/day.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

const FIRST = 18_993;
const DAYS = 365;

/** So many contacts in a year, most of them in its middle. */
const crowd = Array.from({ length: 480 }, (_, i) => {
  const part = i / 480;
  const day = FIRST + Math.floor(DAYS * (0.5 + 4 * (part - 0.5) ** 3));
  return { lane: 'Crowded', title: `Contact ${i}`, when: printDay(day), standing: STANDINGS[(i * 7 + (i >> 2)) % 4]! };
});

export const timelineDense: Scene = {
  name: 'timeline-dense',
  view: 'timeline',
  about:
    'A lane with more marks than its pixels can tell apart is drawn as bars by standing, over the ghost of what the ' +
    'filter leaves out (here: what is disputed). The lane below it has marks.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2022-01-01', to: '2022-12-31' }, [
    ...crowd,
    { lane: 'Quiet', title: 'One call', when: '2022-04-02' },
    { lane: 'Quiet', title: 'A disputed meeting', when: '2022-08', standing: 'disputed' },
  ]),
  address: '?standing=acknowledged~one-sided~unconfirmed',
  picture: PLOT,
};
