import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineNothing: Scene = {
  name: 'timeline-nothing',
  view: 'timeline',
  about: 'Nothing passes the filter: every mark is a ghost, nothing has moved.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2022-01-01', to: '2022-12-31' }, [
    { lane: 'Calls', title: 'A call', when: '2022-03-02' },
    { lane: 'Calls', title: 'A month of talks', when: '2022-05' },
    { lane: 'Talks', title: 'A series', when: '2022-02/2022-08', repeats: true },
  ]),
  address: '?standing=disputed',
  picture: PLOT,
};
