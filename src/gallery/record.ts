import { emit } from '../compile/emit.ts';
import { orderRecord } from '../compile/rows.ts';
import { columnsOf } from '../explore/columns.ts';
import { Explorer } from '../explore/explorer.svelte.ts';
import { matchTitles } from '../explore/match-titles.ts';
import { printDay } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import type { Account, Contact, Landmark, RecordFiles, Report } from '../record/schema.ts';
import type { Happened, Standing } from '../record/vocabulary.ts';

/** A contact of a scene between two people, as far as the scene cares. */
export interface SceneContact {
  readonly title: string;
  /** Its lane: the name of a channel. */
  readonly lane: string;
  /** EDTF. */
  readonly when: string;
  /** Acknowledged, where left out. */
  readonly standing?: Standing;
  /** Held, where left out. */
  readonly happened?: Exclude<Happened, 'held'>;
  readonly repeats?: boolean;
  /** When it was first reported (EDTF); on its last day, where left out. */
  readonly reported?: string;
}

/** What is said of a contact of each standing, and by whom. */
const SAID: Readonly<Record<Standing, readonly Pick<Account, 'source' | 'stance'>[]>> = {
  acknowledged: [
    { source: 'ann-office', stance: 'asserts' },
    { source: 'boris-office', stance: 'asserts' },
  ],
  'one-sided': [{ source: 'ann-office', stance: 'asserts' }],
  unconfirmed: [{ source: 'insider', stance: 'asserts' }],
  disputed: [
    { source: 'insider', stance: 'asserts' },
    { source: 'boris-office', stance: 'denies' },
  ],
};

/** A record of contacts between two sides, whose lanes are in the order in which contacts first name them. */
export function sceneRecord(
  coverage: { readonly from: string; readonly to: string },
  given: readonly SceneContact[],
  landmarks: readonly Landmark[] = [],
): RecordFiles {
  const lanes = [...new Set(given.map(({ lane }) => lane))];
  const contacts: Record<string, Contact> = {};
  const reports: Record<string, Report> = {};
  given.forEach((one, i) => {
    const { from, to } = readWhen(one.when);
    const day = printDay(to ?? from ?? 0);
    const report = `report-${i}`;
    reports[report] = {
      outlet: 'gazette',
      title: one.title,
      published: one.reported ?? day,
      language: 'en',
      relays: [],
    };
    contacts[`${printDay(from ?? to ?? 0).slice(0, 4)}-${String(i).padStart(3, '0')}`] = {
      title: one.title,
      channel: idOf(one.lane),
      when: one.when,
      ...(one.happened ? { happened: one.happened } : {}),
      ...(one.repeats ? { repeats: 'now and then' } : {}),
      mode: 'phone',
      participants: [
        { actor: 'ann', role: 'principal' },
        { actor: 'boris', role: 'principal' },
      ],
      topics: [],
      summary: one.title,
      claims: [
        {
          id: 'occurred',
          about: 'occurrence',
          text: one.title,
          accounts: SAID[one.standing ?? 'acknowledged'].map((said) => ({ ...said, report })),
        },
      ],
      follows: [],
    };
  });
  const office = { kind: 'readout', reliability: 'B', why: 'It took part.' } as const;
  const person = { kind: 'person', office: 'leader', roles: [], aliases: [], names: {} } as const;
  return {
    translations: {},
    record: {
      title: 'A scene',
      subject: 'Contacts between here and there',
      scope: 'between here and there',
      coverage,
      researched: coverage.to,
      lede: 'They talked.',
      questions: [],
      who: 'Nobody.',
      method: 'Made up.',
      limits: 'All.',
      corrections: 'None.',
      licence: 'Free.',
    },
    sides: {
      here: { name: 'Here', principal: true, hue: 'blue' },
      there: { name: 'There', principal: true, hue: 'vermilion' },
    },
    channels: Object.fromEntries(lanes.map((lane) => [idOf(lane), { name: lane, definition: lane }])),
    topics: {},
    landmarks,
    actors: {
      ann: { name: 'Ann', side: 'here', ...person, roles: [], aliases: [], names: {} },
      boris: { name: 'Boris', side: 'there', ...person, roles: [], aliases: [], names: {} },
    },
    outlets: { gazette: { name: 'The Gazette', kind: 'newspaper' } },
    sources: {
      'ann-office': { name: 'Office of Ann', side: 'here', ...office },
      'boris-office': { name: 'Office of Boris', side: 'there', ...office },
      insider: {
        name: 'An official',
        side: 'here',
        kind: 'anonymous-official',
        reliability: 'D',
        why: 'Described by position.',
      },
    },
    reports,
    contacts,
  };
}

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** An explorer on a record, in the state of an address; nothing is fetched, and no history is written. */
export async function explorerOf(record: RecordFiles, address = ''): Promise<Explorer> {
  const { single } = await emit(orderRecord(record), (text) => text.length);
  const columns = columnsOf(single.views);
  const explorer = new Explorer(columns, '/', matchTitles(columns), () => undefined);
  explorer.read(address);
  return explorer;
}
