import Timeline from '../../views/timeline/Timeline.svelte';
import { sceneRecord } from '../record.ts';
import { PLOT } from '../scene.ts';
import type { Scene } from '../scene.ts';

const record = sceneRecord({ from: '1990-01-01', to: '2022-12-31' }, [
  { lane: 'Calls', title: 'A day', when: '2022-02-24' },
  { lane: 'Calls', title: 'A month', when: '2022-02' },
  { lane: 'Calls', title: 'About a day', when: '2022-02-25~', standing: 'one-sided' },
  { lane: 'Talks', title: 'A decade', when: '199X', standing: 'unconfirmed' },
  { lane: 'Talks', title: 'Some years', when: '2001/2009' },
]);

const span = (name: string, time: string, about: string): Scene => ({
  name: `timeline-${name}`,
  view: 'timeline',
  about,
  width: 1000,
  component: Timeline,
  record,
  address: time === '' ? '' : `?time=${time}`,
  picture: PLOT,
});

/** The same contacts from decades to hours: every pair of levels of the axis. */
export const timelineSpans: readonly Scene[] = [
  span('decades', '', 'Years over decades.'),
  span('years', '2021..2022', 'Months over years.'),
  span('months', '2022-01..2022-03', 'Weeks over months.'),
  span('days', '2022-02-12..2022-03-12', 'Days over months.'),
  span(
    'hours',
    '2022-02-23..2022-02-26',
    'Hours over days: what is known to the day fills it, for a dot would look like noon.',
  ),
];
