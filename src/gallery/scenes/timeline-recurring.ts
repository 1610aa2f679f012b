import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineRecurring: Scene = {
  name: 'timeline-recurring',
  view: 'timeline',
  about:
    'What recurred is a rail. Its ticks are notional: evenly spaced, no dates; the legend and the tooltip say so. The ' +
    'second still goes on, the third is cut off by the view, the fourth was only offered.',
  width: 1000,
  component: Timeline,
  record: sceneRecord({ from: '2021-01-01', to: '2023-12-31' }, [
    { lane: 'Held', title: 'Weekly calls', when: '2022-03-10/2022-08-20', repeats: true },
    {
      lane: 'Held',
      title: 'A line that is staffed daily',
      when: '2022-10-01/..',
      repeats: true,
      standing: 'one-sided',
    },
    { lane: 'Held', title: 'Talks since an unknown day of the year before', when: '2021~/2022-11', repeats: true },
    { lane: 'Held', title: 'A series nobody confirms', when: '2022-04/2022-06', repeats: true, standing: 'disputed' },
    { lane: 'Not held', title: 'Regular talks offered', when: '2022-05/2022-09', repeats: true, happened: 'offered' },
  ]),
  address: '?time=2022',
  picture: PLOT,
};
