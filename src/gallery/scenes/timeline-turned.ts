import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

export const timelineTurned: Scene = {
  name: 'timeline-turned',
  view: 'timeline',
  about:
    'On a phone time runs down the page and lanes are columns: the same marks, turned; years and months in the margin, ' +
    'landmarks named along their lines where no mark is.',
  width: 320,
  component: Timeline,
  record: sceneRecord(
    { from: '2022-01-01', to: '2022-12-31' },
    [
      { lane: 'Official calls', title: 'A call', when: '2022-02-10' },
      { lane: 'Official calls', title: 'The day after', when: '2022-02-11', standing: 'one-sided' },
      { lane: 'Official calls', title: 'Called off', when: '2022-06-02', happened: 'called-off' },
      { lane: 'Track two', title: 'Some day in spring', when: '2022-21', standing: 'unconfirmed' },
      { lane: 'Track two', title: 'A disputed series', when: '2022-03/2022-08', repeats: true, standing: 'disputed' },
      { lane: 'Envoys', title: 'Still going on', when: '2022-09-05/..' },
    ],
    [
      { when: '2022-02-24', name: 'It begins', text: 'It begins.' },
      { when: '2022-10-08', name: 'The bridge', text: 'The bridge.' },
    ],
  ),
  address: '?mark=2022-001',
  picture: PLOT,
};
