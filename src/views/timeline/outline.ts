import { groups } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { msOf } from '../../record/day.ts';
import type { Branch } from '../common/twin/outline.ts';

/** A line of the timeline's text twin: a lane, a year of it (by its first day), a contact. */
export type TimelineLine =
  | { readonly kind: 'lane'; readonly channel: number; readonly total: number }
  | { readonly kind: 'year'; readonly day: Day }
  | { readonly kind: 'contact'; readonly contact: number };

/**
 * The lanes as text: lane → the year of the first possible day → contact, with what passes in each, in the order of the
 * picture. Lanes of which nothing passes stay, for their total.
 */
export function timelineOutline({ contacts, views }: Columns, passing: ArrayLike<number>): Branch<TimelineLine>[] {
  const lanes = views.channels.id.map((): { total: number; holds: number[] } => ({ total: 0, holds: [] }));
  for (let contact = 0; contact < contacts.count; contact++) {
    const lane = lanes[contacts.channel[contact]!]!;
    lane.total++;
    if (passing[contact]) lane.holds.push(contact);
  }
  return lanes.flatMap(({ total, holds }, channel): Branch<TimelineLine>[] => {
    if (total === 0) return [];
    const lane = { key: views.channels.id[channel]!, about: { kind: 'lane', channel, total }, holds } as const;
    return [holds.length === 0 ? lane : { ...lane, children: () => yearsOf(contacts.from, holds) }];
  });
}

const yearsOf = (from: Int32Array, contacts: readonly number[]): Branch<TimelineLine>[] =>
  groups(contacts, (contact) => new Date(msOf(from[contact]!)).getUTCFullYear())
    .sort(([a], [b]) => a - b)
    .map(([year, holds]) => ({
      key: String(year),
      about: { kind: 'year', day: from[holds[0]!]! },
      holds,
      children: () => contactsIn(holds),
    }));

const contactsIn = (contacts: readonly number[]): Branch<TimelineLine>[] =>
  contacts.map((contact) => ({ key: String(contact), about: { kind: 'contact', contact }, holds: [contact] }));
