import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

const landmark = (when: string, name: string) => ({ when, name, text: `${name}.` });

export const timelineLandmarks: Scene = {
  name: 'timeline-landmarks',
  view: 'timeline',
  about:
    'What happened outside, named along the top, right or left of its line. Names meet neither each other nor the ' +
    'lines under them; where several fall on one day some keep only their line.',
  width: 1000,
  component: Timeline,
  record: sceneRecord(
    { from: '2022-01-01', to: '2022-12-31' },
    [
      { lane: 'Calls', title: 'A call', when: '2022-03-02' },
      { lane: 'Calls', title: 'Another', when: '2022-10-02' },
    ],
    [
      landmark('2022-01-03', 'New year'),
      landmark('2022-02-24', 'It begins'),
      landmark('2022-03-10', 'Talks fail'),
      landmark('2022-03-16', 'Shelling'),
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => landmark('2022-07-22', `Agreement ${name}`)),
      landmark('2022-12-29', 'The last of all landmarks'),
    ],
  ),
  picture: PLOT,
};
