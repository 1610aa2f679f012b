import type { Columns } from '../../explore/columns.ts';
import { MODES } from '../../record/vocabulary.ts';
import type { Mode } from '../../record/vocabulary.ts';

/** How each channel's contacts mostly ran; the first of MODES where two are as frequent. */
export function usualModes({ views: { channels, contacts } }: Columns): Mode[] {
  const counts = channels.id.map(() => MODES.map(() => 0));
  contacts.channel.forEach((channel, i) => counts[channel]![contacts.mode[i]!]!++);
  return counts.map((of) => MODES[of.indexOf(Math.max(...of))]!);
}

/** Signs of them as path data, drawn with a line in a box of 16 px. */
export const MODE_SIGNS: Readonly<Record<Mode, string>> = {
  phone:
    'M4 2.5l2.5 0 1 3-1.5 1.5c.7 1.6 1.7 2.6 3.3 3.3L10.8 8.8l3 1v2.6c0 .7-.6 1.2-1.3 1.1C7.3 13 3 8.8 2.7 3.8 2.6 3.1 3.2 2.5 4 2.5Z',
  video: 'M1.5 4.5h9v7h-9ZM10.5 7.2l4-2.2v6l-4-2.2',
  'in-person':
    'M5 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM1 13.5c0-5 8-5 8 0M11.2 7.7a1.9 1.9 0 1 0-1-3.6M11 9.2c2.3 0 4 1.4 4 4.3',
  message: 'M1.5 3.5h13v9h-13ZM1.5 4l6.5 5 6.5-5',
  'visit-exchange': 'M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3',
  mixed: 'M3 8h.01M8 8h.01M13 8h.01',
  unknown: 'M3 8h.01M8 8h.01M13 8h.01',
};
