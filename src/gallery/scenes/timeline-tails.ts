import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineTails: Scene = {
  name: 'timeline-tails',
  view: 'timeline',
  about:
    'Came to light: a hairline from each mark to the day on which it became public, its end marked. None where that ' +
    'was at once or within the time it is dated to; the last one ends beyond the view.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2022-01-01', to: '2023-12-31' }, [
    { lane: 'Calls', title: 'Public at once', when: '2022-02-10' },
    { lane: 'Calls', title: 'Public after a week', when: '2022-03-10', reported: '2022-03-17' },
    {
      lane: 'Calls',
      title: 'Public after three months',
      when: '2022-05-04',
      reported: '2022-08-06',
      standing: 'one-sided',
    },
    { lane: 'Envoys', title: 'Public while it went on', when: '2022-03/2022-09', reported: '2022-06-01' },
    { lane: 'Envoys', title: 'Public after a year', when: '2022-04~', reported: '2023-05-02', standing: 'unconfirmed' },
    { lane: 'Envoys', title: 'Offered, public later', when: '2022-11-02', reported: '2023-03-02', happened: 'offered' },
    {
      lane: 'Envoys',
      title: 'Public when the view has ended',
      when: '2023-04-02',
      reported: '2023-12-02',
      standing: 'disputed',
    },
  ]),
  address: '?time=2022-01..2023-06&tail=1',
  picture: PLOT,
};
