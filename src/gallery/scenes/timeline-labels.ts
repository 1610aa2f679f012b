import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineLabels: Scene = {
  name: 'timeline-labels',
  view: 'timeline',
  about:
    'Names in the free space beside marks: shortened where the next mark is near, left of a mark at the right edge, ' +
    'inside a long one; and what is marked is named even in a crowd, with a line that leads there.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2022-01-01', to: '2022-12-31' }, [
    { lane: 'Alone', title: 'A call with room to spare', when: '2022-03-02' },
    { lane: 'Alone', title: 'At the very end of the year there is room on the left only', when: '2022-12-28' },
    { lane: 'Near', title: 'The first of two meetings that are near each other', when: '2022-03-02' },
    { lane: 'Near', title: 'The second of two meetings that are near each other', when: '2022-05-12' },
    { lane: 'Long', title: 'Through nearly all of the year', when: '2022-01/2022-11', standing: 'one-sided' },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((day) => ({
      lane: 'Crowd',
      title: `Consultation number ${day}`,
      when: `2022-06-${String(2 * day).padStart(2, '0')}`,
    })),
    { lane: 'Crowd', title: 'Another, before', when: '2022-02' },
  ]),
  address: '?mark=2022-011',
  picture: PLOT,
};
