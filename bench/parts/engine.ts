import { columnsOf } from '../../src/explore/columns.ts';
import type { Columns } from '../../src/explore/columns.ts';
import { listOf } from '../../src/explore/clauses.ts';
import type { ClauseKey, Clauses, ListKey } from '../../src/explore/clauses.ts';
import { countsOf } from '../../src/explore/counts.ts';
import { Filter } from '../../src/explore/filter.ts';
import { digitOf } from '../../src/record/pack.ts';
import { calibrate, figure } from '../figures.ts';
import type { Findings } from '../figures.ts';
import type { Options } from '../options.ts';
import { load } from '../packages.ts';
import { builtViews } from '../records.ts';
import { syntheticViews } from '../synthetic.ts';

/*
 * The filter alone beside crossfilter2: the same rows (accounts), the same clauses on the same dimensions, the counts of
 * all of them read after every step. Dates are exact here, so that one dimension of crossfilter2 answers for time.
 * crossfilter2 counts accounts; the filter counts contacts, each once for a value, and finds which contacts pass.
 */

/** Clauses whose values are counted. */
const COUNTED = ['channel', 'standing', 'reliability', 'credibility', 'stance', 'source-side'] as const;

interface Dimension {
  filterRange(range: readonly [number, number]): void;
  filterAll(): void;
  group(): { reduceCount(): { all(): unknown } };
}

interface Crossfilter {
  dimension(value: (row: number) => number): Dimension;
  allFiltered(): number[];
}

/** The two engines, each with a way to take a step and to say how many accounts pass. */
interface Engine {
  readonly set: (key: (typeof COUNTED)[number] | 'time', clause: Clauses[ClauseKey] | null) => void;
  readonly read: () => void;
  readonly passing: () => number;
}

function ownEngine(columns: Columns): Engine {
  const filter = new Filter(columns, () => new Uint8Array(columns.contacts.count));
  return {
    set: (key, clause) => filter.update(key, clause as never),
    read() {
      filter.passing();
      for (const key of COUNTED) countsOf(columns, filter, key);
    },
    passing: () => filter.passing().accounts.reduce((sum, one) => sum + one, 0),
  };
}

async function peerEngine(columns: Columns): Promise<Engine> {
  const { default: crossfilter } = (await load('crossfilter2')) as { default: (rows: number[]) => Crossfilter };
  const { contacts, accounts, views } = columns;
  const today = (steps: readonly number[]): number => steps.at(-1)!;
  const standing = Uint8Array.from(views.contacts.standing, today);
  const digit = Uint8Array.from(views.claims.state, (steps) => digitOf(today(steps)) - 1);
  const valueOf: Record<(typeof COUNTED)[number] | 'time', (row: number) => number> = {
    time: (row) => contacts.from[accounts.contact[row]!]!,
    channel: (row) => contacts.channel[accounts.contact[row]!]!,
    standing: (row) => standing[accounts.contact[row]!]!,
    reliability: (row) => accounts.letter[row]!,
    credibility: (row) => digit[accounts.claim[row]!]!,
    stance: (row) => accounts.stance[row]!,
    'source-side': (row) => accounts.sourceSide[row]!,
  };
  const all = crossfilter(Array.from({ length: accounts.count }, (_, row) => row));
  const dimensions = Object.fromEntries(
    Object.entries(valueOf).map(([key, value]) => [key, all.dimension(value)]),
  ) as Record<keyof typeof valueOf, Dimension>;
  const groups = COUNTED.map((key) => dimensions[key].group().reduceCount());
  return {
    set(key, clause) {
      const dimension = dimensions[key];
      if (!clause) dimension.filterAll();
      else if (clause.kind === 'range') dimension.filterRange([clause.from!, clause.to! + 1]);
      else if (clause.kind === 'list') dimension.filterRange([clause.values[0]!, clause.values.at(-1)! + 1]);
    },
    read() {
      for (const group of groups) group.all();
    },
    passing: () => all.allFiltered().length,
  };
}

/** The values of a clause, one after another so that crossfilter2 can take them as a range, that come nearest to half. */
function halfOf(values: ArrayLike<number>): number[] {
  const sizes: number[] = [];
  for (const value of Array.from(values)) sizes[value] = (sizes[value] ?? 0) + 1;
  let best: number[] = [];
  let distance = Infinity;
  for (let from = 0; from < sizes.length; from++)
    for (let sum = 0, to = from; to < sizes.length; to++) {
      sum += sizes[to] ?? 0;
      const off = Math.abs(sum - values.length / 2);
      if (off < distance) [best, distance] = [Array.from({ length: to - from + 1 }, (_, i) => from + i), off];
    }
  return best;
}

type Step = readonly [key: (typeof COUNTED)[number] | 'time', clause: Clauses[ClauseKey] | null];

/** Takes the steps in turn with both, first the one and then the other; gives the ms of each of both. */
function compare(engines: readonly Engine[], steps: readonly Step[], warm: number): number[][] {
  const times = engines.map((): number[] => []);
  steps.forEach(([key, clause], i) => {
    for (const at of i % 2 ? [1, 0] : [0, 1]) {
      const start = performance.now();
      engines[at]!.set(key, clause);
      engines[at]!.read();
      if (i >= warm) times[at]!.push(performance.now() - start);
    }
    const counts = engines.map((engine) => engine.passing());
    if (counts[0] !== counts[1]) throw new Error(`After ${key} the two let ${counts.join(' and ')} accounts pass.`);
  });
  return times;
}

/** The steps from everything to half and back to all values named one by one, so that no answer is still known. */
function flips(key: ListKey & (typeof COUNTED)[number], values: ArrayLike<number>, count: number): Step[] {
  const half = listOf(halfOf(values));
  const whole = listOf(Array.from({ length: Math.max(...new Set(Array.from(values))) + 1 }, (_, value) => value));
  return Array.from({ length: count }, (_, i): Step => [key, i % 2 ? whole : half]);
}

/** Measures the filter alone on so many accounts. */
export async function engine({ rows, rounds, out }: Options): Promise<Findings> {
  const views = syntheticViews(builtViews(out), Math.round(rows / 12));
  const columns = columnsOf({ ...views, contacts: { ...views.contacts, to: views.contacts.from } });
  const { contacts, accounts, axis } = columns;
  const before = calibrate();
  const engines = [ownEngine(columns), await peerEngine(columns)];
  for (const one of engines) one.set('stance', listOf([0, 1]));

  const warm = 6;
  const count = warm + 4 * rounds;
  const byContact = flips(
    'channel',
    Int32Array.from(accounts.contact, (row) => contacts.channel[row]!),
    count,
  );
  const byAccount = flips('reliability', accounts.letter, count);
  const percent = Math.round((axis.to - axis.from) / 100);
  const drag = Array.from({ length: count }, (_, i): Step => {
    const from = axis.from + (10 + (i % 50)) * percent;
    return ['time', { kind: 'range', from, to: from + 30 * percent }];
  });
  const measured = [
    ['a clause on contacts flips half the rows', compare(engines, byContact, warm)],
    ['a clause on accounts flips half the rows', (reset(engines, 'channel'), compare(engines, byAccount, warm))],
    ['the span of time is dragged by 1 %', (reset(engines, 'reliability'), compare(engines, drag, warm))],
  ] as const;
  const size = accounts.count;
  return {
    part: 'engine',
    title: `The filter alone, ${size.toLocaleString('en')} accounts of ${contacts.count.toLocaleString('en')} contacts`,
    calibration: { before, after: calibrate() },
    figures: measured.flatMap(([task, [own, peer]], i) => [
      figure(
        { task, size, who: 'Backchannel' },
        own!,
        i < 2 ? { below: { who: 'crossfilter2', times: 4 } } : { atMost: 16 },
      ),
      figure({ task, size, who: 'crossfilter2' }, peer!),
    ]),
    notes: [
      `One clause stands throughout; the counts of ${String(COUNTED.length)} clauses are read after every step. Both let the same accounts pass: it is checked after every step. crossfilter2 is given ranges, which it takes fastest; it counts accounts, Backchannel counts the contacts that have them and finds which contacts pass.`,
    ],
  };
}

function reset(engines: readonly Engine[], key: (typeof COUNTED)[number]): void {
  for (const one of engines) one.set(key, null);
}
