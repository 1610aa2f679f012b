import { expect, it } from 'vitest';
import { emit } from '../../compile/emit.ts';
import { orderRecord } from '../../compile/rows.ts';
import { listOf } from '../../explore/clauses.ts';
import { columnsOf } from '../../explore/columns.ts';
import { Filter } from '../../explore/filter.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import { sceneRecord } from '../../gallery/record.ts';
import type { SceneContact } from '../../gallery/record.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { textOf } from '../../text/text.ts';
import { captionOf } from './caption.ts';
import { describe } from './describe.ts';
import { usualTitle } from './options.ts';
import type { Shown } from './describe.ts';

const text = textOf('en');
const COVERAGE = { from: '2022-01-01', to: '2023-12-31' };

async function shown(
  contacts: readonly SceneContact[],
  changes: Partial<Shown> = {},
): Promise<Shown & { filter: Filter }> {
  const { single } = await emit(orderRecord(sceneRecord(COVERAGE, contacts)), (one) => one.length);
  const columns = columnsOf(single.views);
  const filter = new Filter(columns, matchTitles(columns));
  return {
    filter,
    columns,
    get clauses() {
      return filter.clauses;
    },
    get sureCount() {
      return filter.passing().count;
    },
    passing: (...ignored) => filter.passing(...ignored),
    standing: (contact) => STANDINGS[filter.standing[contact]!]!,
    claimStates: filter.state,
    asof: null,
    open: null,
    openContact: null,
    settings: { matrix: 'grades', path: null },
    ...changes,
  };
}

const TALKS: readonly SceneContact[] = [
  { title: 'First call', lane: 'Calls', when: '2022-02-01' },
  { title: 'Second call', lane: 'Calls', when: '2022-03-01', standing: 'one-sided' },
  { title: 'A dinner', lane: 'Dinners', when: '2022-04', standing: 'disputed' },
  { title: 'Another dinner', lane: 'Dinners', when: '2022-05-01', standing: 'disputed' },
  { title: 'A last dinner', lane: 'Dinners', when: '2023-05-01', standing: 'disputed' },
];
const ALL = '5 contacts between here and there, as recorded to 31 December 2023.';
const LANES = 'By channel: Dinners 3, Calls 2. Most lie in 2022: 4.';
const STANDS =
  'By standing: acknowledged 1, one-sided 1, disputed 3. 3 of the 3 disputed are in the channel “Dinners”.';
const WHO =
  '2 actors take part; in most contacts: Ann 5, Boris 5. The most frequent tie joins Ann and Boris, in 5 contacts.';
const GRADES =
  '6 assertions are counted, and 3 denials. Most assertions, 3, have the grade D4 (source: One unnamed official or insider; claim: Doubtful). All assertions can be judged.';

it.each([
  ['timeline', `Timeline of contacts in lanes, one for each channel. ${ALL} ${LANES} ${STANDS}`],
  ['network', `Network of actors and the contacts between them. ${ALL} ${WHO}`],
  ['matrix', `Matrix of the reliability of sources, A to F, and the credibility of claims, 1 to 6. ${ALL} ${GRADES}`],
  [
    'table',
    `Table of contacts. ${ALL} The first is “First call” (1 February 2022), the last “A last dinner” (1 May 2023). ${STANDS}`,
  ],
  ['all', `Timeline, network and matrix of contacts. ${ALL} ${LANES} ${STANDS} ${WHO} ${GRADES}`],
] as const)('tells what a picture of the %s shows, its pattern and its numbers', async (view, words) => {
  expect(describe(await shown(TALKS), view, text)).toBe(words);
});

it('tells of what passes alone', async () => {
  const state = await shown(TALKS);
  state.filter.update('channel', listOf([0]));
  expect(describe(state, 'timeline', text)).toBe(
    'Timeline of contacts in lanes, one for each channel. 2 of 5 contacts: calls, as recorded to 31 December 2023. All are in the channel “Calls”. By standing: acknowledged 1, one-sided 1.',
  );
});

it('captions a picture by what is known of the contact that it picks out, and by the filter alone without one', async () => {
  const open = await shown(TALKS, { openContact: 2 });
  expect(captionOf(open, 'timeline', text)).toMatch(
    /^Picked out: some time in April 2022, disputed\. Asserted by: .+ Denied on record.+ Shown among: 5 contacts/,
  );
  expect(captionOf(open, 'matrix', text)).toBe(ALL.slice(0, -1));
  open.filter.update('channel', listOf([0]));
  expect(captionOf(open, 'timeline', text)).toMatch(/^2 of 5 contacts/);
});

it('names what is picked out, and says no more where nothing passes', async () => {
  const open = await shown(TALKS, { openContact: 2 });
  expect(describe(open, 'timeline', text)).toMatch(
    / Picked out is “A dinner” \(some time in April 2022\), disputed\. Asserted by: .+\. Denied on record, for a side said to have taken part, by: .+\.$/,
  );
  open.filter.update('channel', listOf([0]));
  expect(describe(open, 'timeline', text)).not.toContain('Picked out');
  open.filter.update('standing', listOf([2]));
  expect(describe(open, 'timeline', text)).toBe(
    'Timeline of contacts in lanes, one for each channel. None of 5 contacts: calls, unconfirmed, as recorded to 31 December 2023.',
  );
});

it('names the actor or the way that the network picks out, and nothing in a view that marks neither', async () => {
  const ann = await shown(TALKS, { open: { kind: 'actor', row: 0 } });
  expect(describe(ann, 'network', text)).toMatch(/ Picked out are the ties of Ann, who takes part in 5 contacts\.$/);
  expect(describe(ann, 'timeline', text)).not.toContain('Picked out');
  const way = await shown(TALKS, { settings: { matrix: 'grades', path: [0, 1] } });
  expect(describe(way, 'network', text)).toMatch(/ Picked out are the ways from Ann to Boris\.$/);
  const dinner = await shown(TALKS, { open: { kind: 'contact', row: 2 }, openContact: 2 });
  for (const view of ['matrix', 'table'] as const) expect(describe(dinner, view, text)).not.toContain('Picked out');
});

it('is named after what it picks out, else after what its view is about', async () => {
  const ann = await shown(TALKS, { open: { kind: 'actor', row: 0 } });
  const dinner = await shown(TALKS, { open: { kind: 'contact', row: 2 }, openContact: 2 });
  const way = await shown(TALKS, { settings: { matrix: 'sources', path: [0, 1] } });
  const titles = (state: Shown) =>
    (['timeline', 'network', 'matrix', 'table', 'all'] as const).map((view) => usualTitle(state, view, text));
  const lanes = 'Contacts by date and channel';
  const grades = 'How reliable the sources are, and how credible the claims';
  const list = 'Contacts in the record';
  expect(titles(ann)).toEqual([lanes, 'Ann', grades, list, 'Contacts between here and there']);
  expect(titles(dinner)).toEqual(['A dinner', 'A dinner', grades, list, 'A dinner']);
  expect(titles(way)).toEqual([
    lanes,
    'From Ann to Boris',
    'What each source says',
    list,
    'Contacts between here and there',
  ]);
});

it.each([
  ['sources', 'Matrix of sources and whether they assert or deny. '],
  ['channels', 'Matrix of sources and the channels they speak of. '],
] as const)('says which matrix it is: %s', async (matrix, words) => {
  expect(describe(await shown(TALKS, { settings: { matrix, path: null } }), 'matrix', text).startsWith(words)).toBe(
    true,
  );
});
