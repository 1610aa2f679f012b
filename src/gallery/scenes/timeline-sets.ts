import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineSets: Scene = {
  name: 'timeline-sets',
  view: 'timeline',
  about:
    'A set is one contact whose day is one of several: soft parts, joined by dots. A list is one contact on several ' +
    'days: joined by a line. Parts that the zoom cannot tell apart are one.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2023-01-01', to: '2023-12-31' }, [
    { lane: 'One of', title: 'One of two days', when: '[2023-02-02,2023-03-02]' },
    { lane: 'One of', title: 'One of two days that are near', when: '[2023-05-02,2023-05-03]', standing: 'one-sided' },
    { lane: 'One of', title: 'One of two months', when: '[2023-07,2023-09]', standing: 'disputed' },
    { lane: 'One of', title: 'On that day or later', when: '[2023-08-01,2023-10-05..]', standing: 'unconfirmed' },
    { lane: 'All of', title: 'On three days', when: '{2023-01-09,2023-01-23,2023-02-06}' },
    { lane: 'All of', title: 'On a day and in a month', when: '{2023-04-03,2023-06}', standing: 'disputed' },
    { lane: 'All of', title: 'Offered on two days', when: '{2023-08-03,2023-09-06}', happened: 'offered' },
  ]),
  picture: PLOT,
};
