import { columnsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import { DATASET_SCHEMA } from '../../record/dataset.ts';
import type { Views } from '../../record/dataset.ts';
import { packState } from '../../record/pack.ts';
import { OFFICES, ROLES, STANDINGS } from '../../record/vocabulary.ts';
import type { Office, Role, Standing } from '../../record/vocabulary.ts';

/*
 * Small and large made-up records, as far as the network reads them: two principal sides, a third below, and others.
 */

const SIDES = ['here', 'there', 'below', 'others'] as const;

export interface TestActor {
  readonly name: string;
  readonly side: (typeof SIDES)[number];
  readonly office?: Office;
  readonly at: readonly [x: number, y: number];
}

export interface TestContact {
  /** Days since 1970. */
  readonly day: number;
  /** Names of those who take part, with their roles; `>` before a name says that it initiated. */
  readonly who: readonly (readonly [name: string, role?: Role])[];
  readonly standing?: Standing;
  readonly known?: number;
}

/** The columns of a record of these actors and contacts. */
export const testColumns = (actors: readonly TestActor[], given: readonly TestContact[]): Columns =>
  columnsOf(testViews(actors, given));

/** A record of these actors and contacts, one claim and one account each. */
function testViews(actors: readonly TestActor[], given: readonly TestContact[]): Views {
  const contacts = [...given].sort((one, other) => one.day - other.day);
  const rowOf = new Map(actors.map(({ name }, row) => [name, row]));
  const each = <T>(value: T): T[] => contacts.map(() => value);
  const ids = actors.map(({ name }) => name.toLowerCase().replaceAll(' ', '-'));
  return {
    schema: DATASET_SCHEMA,
    version: '2022-01-01-00000000',
    record: {
      ...{
        title: 'Test',
        subject: '',
        scope: '',
        from: 18_000,
        to: 20_000,
        researched: 20_000,
        lede: '',
        questions: [],
      },
      ...{ who: '', method: '', limits: '', corrections: '', licence: '' },
    },
    sides: {
      id: SIDES,
      name: ['Here', 'There', 'Below', 'Others'],
      hue: ['blue', 'vermilion', 'ochre', 'slate'],
      principal: [1, 1, 0, 0],
      others: [0, 0, 0, 1],
    },
    channels: { id: ['talks'], name: ['Talks'], definition: ['They talk.'] },
    topics: { id: [], name: [], definition: [] },
    landmarks: { day: [], name: [], text: [], major: [] },
    languages: ['en'],
    actors: {
      id: ids,
      name: actors.map(({ name }) => name),
      kind: actors.map(() => 0),
      side: actors.map(({ side }) => SIDES.indexOf(side)),
      x: actors.map(({ at }) => at[0]),
      y: actors.map(({ at }) => at[1]),
      tier: actors.map(({ office = 'leader' }) => OFFICES.indexOf(office)),
    },
    outlets: { id: ['gazette'], name: ['The Gazette'], kind: [0] },
    sources: { id: ['source'], name: ['Source'], side: [0], kind: [0], letter: [0], actor: [-1], joint: [0] },
    reports: { outlet: [0], language: [0], day: [18_000], buckets: [[0]] },
    contacts: {
      id: contacts.map((_, i) => `contact-${String(i)}`),
      title: contacts.map(({ who }) => who.map(([name]) => name.replace('>', '')).join(' and ')),
      channel: each(0),
      mode: each(0),
      happened: each(0),
      repeats: each(0),
      from: contacts.map(({ day }) => day),
      to: contacts.map(({ day }) => day),
      form: each(0),
      parts: each(0),
      known: contacts.map(({ day, known }) => known ?? day),
      standing: contacts.map(({ standing = 'acknowledged' }) => [STANDINGS.indexOf(standing)]),
      participants: contacts.map(({ who }) =>
        who.map(([name, role = 'principal']) => {
          const row = rowOf.get(name.replace('>', ''));
          if (row === undefined) throw new Error(`Nobody is called ${name}`);
          return row * 16 + ROLES.indexOf(role) * 2 + Number(name.startsWith('>'));
        }),
      ),
      topics: each([]),
      place: each(null),
      claims: each(1),
    },
    claims: { about: each(0), accounts: each(1), state: each([packState(1, new Set())]) },
    accounts: { source: each(0), report: each(0), stance: each(0), lag: each(0), override: { row: [], letter: [] } },
    shards: [0],
  };
}

/** Ann and Carl here, Boris and Dmitri there, Mona and Nils between, Olha below. */
export const FEW: readonly TestActor[] = [
  { name: 'Ann', side: 'here', at: [340, 300] },
  { name: 'Carl Cook', side: 'here', office: 'none', at: [170, 600] },
  { name: 'Boris', side: 'there', at: [660, 320] },
  { name: 'Dmitri Dee', side: 'there', office: 'envoy', at: [780, 640] },
  { name: 'Mona', side: 'others', office: 'government', at: [452, 250] },
  { name: 'Nils', side: 'others', office: 'none', at: [548, 560] },
  { name: 'Olha', side: 'below', office: 'government', at: [480, 926] },
];

/** Ann asks Boris; Mona carries a message; Nils meets both ends apart; Mona is host; colleagues come along. */
export const TALKS: readonly TestContact[] = [
  { day: 18_100, who: [['>Ann'], ['Boris']] },
  { day: 18_200, who: [['Ann'], ['>Boris']], standing: 'one-sided' },
  { day: 18_300, who: [['>Ann'], ['Mona', 'intermediary'], ['Boris']], standing: 'unconfirmed' },
  { day: 18_400, who: [['Carl Cook'], ['Nils']], standing: 'one-sided' },
  { day: 18_500, who: [['Nils'], ['Dmitri Dee']], standing: 'disputed' },
  { day: 18_600, who: [['Ann'], ['Dmitri Dee', 'delegate'], ['Mona', 'host']] },
  { day: 18_700, who: [['Ann'], ['Carl Cook', 'delegate'], ['Olha']], known: 19_000 },
];

/** Numbers from 0 to 1 that are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** A made-up record of so many actors and contacts of two, the same every time: a few actors have most of them. */
export function crowd(actorCount: number, contactCount: number): Views {
  const random = seeded(7);
  const actors = Array.from({ length: actorCount }, (_, i): TestActor => {
    const side = (['here', 'there', 'others'] as const)[i % 3]!;
    const x = { here: 100 + 250 * random(), there: 650 + 250 * random(), others: i % 2 === 0 ? 452 : 548 }[side];
    return { name: `Actor ${String(i)}`, side, at: [Math.round(x), Math.round(30 + 900 * random())] };
  });
  const contacts = Array.from({ length: contactCount }, (_, i): TestContact => {
    const one = Math.floor(actorCount * random() ** 2);
    const other = (one + 1 + 3 * Math.floor((random() * actorCount) / 3.4) + (i % 2)) % actorCount;
    return { day: 18_000 + (i % 2000), who: [[actors[one]!.name], [actors[other]!.name]] };
  });
  return testViews(actors, contacts);
}
