import fc from 'fast-check';
import { OFFICES, ROLES } from '../../record/vocabulary.ts';
import type { GraphFiles } from './graph.ts';

/* Small made-up records for the tests of what is computed from actors and their ties. */

export const SIDES: GraphFiles['sides'] = {
  east: { name: 'East', hue: 'blue', principal: true },
  west: { name: 'West', hue: 'vermilion', principal: true },
  south: { name: 'South', hue: 'ochre' },
  world: { name: 'World', hue: 'slate', others: true },
};

export const actor = (name: string, side: string, office: (typeof OFFICES)[number]): GraphFiles['actors'][string] => ({
  name,
  kind: 'person',
  side,
  office,
  roles: [],
  aliases: [],
  names: {},
});

export const contact = (
  participants: GraphFiles['contacts'][string]['participants'],
): GraphFiles['contacts'][string] => ({
  title: 'A call',
  channel: 'calls',
  when: '2022',
  mode: 'phone',
  participants,
  topics: [],
  summary: 'They spoke.',
  claims: [],
  follows: [],
});

/** Records of up to so many actors, of all sides and offices, and of contacts between up to five of them. */
export const records = (actors = 60, contacts = 60): fc.Arbitrary<GraphFiles> =>
  fc
    .array(fc.record({ side: fc.constantFrom(...Object.keys(SIDES)), office: fc.constantFrom(...OFFICES) }), {
      minLength: 1,
      maxLength: actors,
    })
    .chain((people) =>
      fc
        .array(
          fc.uniqueArray(
            fc.record({
              actor: fc.nat({ max: people.length - 1 }).map((i) => `p${i}`),
              role: fc.constantFrom(...ROLES),
            }),
            { selector: (party) => party.actor, minLength: 1, maxLength: 5 },
          ),
          { maxLength: contacts },
        )
        .map((meetings) => ({
          sides: SIDES,
          actors: Object.fromEntries(
            people.map(({ side, office }, i) => [`p${i}`, actor(`Person number ${i}`, side, office)]),
          ),
          contacts: Object.fromEntries(meetings.map((parties, i) => [`2022-m${i}`, contact(parties)])),
        })),
    );
