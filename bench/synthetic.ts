import type { Tables } from '../src/explore/columns.ts';
import type { Views } from '../src/record/dataset.ts';
import { dayOf } from '../src/record/day.ts';
import type { Day } from '../src/record/day.ts';
import { readWhen } from '../src/record/edtf.ts';
import { packState, packWhen } from '../src/record/pack.ts';
import { ABOUTS, HAPPENED, MODES, ROLES, STANCES, STANDINGS, TRAITS } from '../src/record/vocabulary.ts';
import type { Digit } from '../src/record/vocabulary.ts';

/** A quarter of a century. */
const FIRST = dayOf(Date.UTC(2001, 0, 1));
const LAST = dayOf(Date.UTC(2026, 2, 26));

const CLAIMS = 3;
const ACCOUNTS = 4;
/** Reports that each contact brings; its accounts are carried by them. */
const REPORTS = 4;
/** Of accounts, those that repeat what the one before them says, from another report. */
const ECHOES = 0.25;
/** Contacts of one text shard. */
export const SHARD = 20;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FORMS = {
  day: packWhen(readWhen('2022-02-24')),
  month: packWhen(readWhen('2022-02')),
  about: packWhen(readWhen('2022-02~')),
  interval: packWhen(readWhen('2022-02-24/2022-02-26')),
};

interface Dated {
  readonly from: Day;
  readonly to: Day;
  readonly form: number;
  readonly repeats: 0 | 1;
}

/** Most are known to the day, some took a few, few are vague or long; there are crowded weeks. */
function dated(random: () => number): Dated {
  const whole = LAST - 220 - FIRST;
  const crowded = Math.floor(random() * 40) / 40;
  const part = random() < 0.3 ? crowded + 0.004 * random() : random();
  const from = FIRST + Math.floor(Math.min(part, 1) * whole);
  const kind = random();
  const lasts = (days: number, form: number, repeats: 0 | 1 = 0): Dated => ({ from, to: from + days, form, repeats });
  if (kind < 0.8) return lasts(0, FORMS.day);
  if (kind < 0.92) return lasts(1 + Math.floor(random() * 5), FORMS.interval);
  if (kind < 0.96) return lasts(29, FORMS.month);
  if (kind < 0.97) return lasts(29, FORMS.about);
  if (kind < 0.99) return lasts(10 + Math.floor(random() * 50), FORMS.interval);
  return lasts(60 + Math.floor(random() * 140), FORMS.interval, 1);
}

/**
 * A record of so many contacts, each with 3 claims of 4 accounts, on the channels, actors and sources of a real one, of
 * whom a few have most: for tests and measurements. The same for the same seed.
 */
export function syntheticViews(base: Tables, count: number, seed = 1): Views {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  /** Half of all in the first eighth. */
  const skewed = (n: number): number => Math.floor(random() ** 3 * n);
  const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const when = list(count, () => dated(random)).sort((a, b) => a.from - b.from || a.to - b.to);
  const claims = count * CLAIMS;
  const accounts = claims * ACCOUNTS;
  const reports = count * REPORTS;
  const known = when.map(({ to }) => to + (random() < 0.7 ? 0 : below(200)));
  const source: number[] = [];
  const report: number[] = [];
  const stance: number[] = [];
  for (let row = 0; row < accounts; row++) {
    const echoes = row % ACCOUNTS > 0 && random() < ECHOES;
    source.push(echoes ? source[row - 1]! : skewed(base.sources.id.length));
    stance.push(echoes ? stance[row - 1]! : random() < 0.8 ? 0 : below(STANCES.length));
    const first = Math.floor(row / ACCOUNTS / CLAIMS) * REPORTS;
    report.push(echoes ? first + ((report[row - 1]! + 1) % REPORTS) : first + below(REPORTS));
  }
  return {
    ...base,
    version: `synthetic-${count}`,
    record: { ...base.record, from: FIRST, to: LAST },
    reports: {
      outlet: list(reports, () => below(base.outlets.id.length)),
      language: list(reports, () => below(base.languages.length)),
      day: list(reports, (row) => known[Math.floor(row / REPORTS)]!),
      buckets: list(reports, () => []),
    },
    contacts: {
      id: list(count, (i) => `contact-${i}`),
      title: list(count, (i) => `${base.contacts.title[i % base.contacts.title.length]!} (${i})`),
      channel: list(count, () => below(base.channels.id.length)),
      mode: list(count, () => below(MODES.length)),
      happened: list(count, () => (random() < 0.96 ? 0 : 1 + below(HAPPENED.length - 1))),
      repeats: when.map(({ repeats }) => repeats),
      from: when.map(({ from }) => from),
      to: when.map(({ to }) => to),
      form: when.map(({ form }) => form),
      parts: list(count, () => 0),
      known,
      standing: list(count, () => [below(STANDINGS.length)]),
      participants: list(count, () => [
        ...new Set(list(2 + below(3), () => skewed(base.actors.id.length) * 16 + below(ROLES.length - 1) * 2)),
      ]),
      topics: list(count, () => (base.topics.id.length > 0 ? [below(base.topics.id.length)] : [])),
      place: list(count, () => null),
      claims: list(count, () => CLAIMS),
    },
    claims: {
      about: list(claims, (row) => (row % CLAIMS === 0 ? 0 : below(ABOUTS.length))),
      accounts: list(claims, () => ACCOUNTS),
      state: list(claims, () => [packState((1 + below(6)) as Digit, new Set(random() < 0.1 ? [TRAITS[0]] : []))]),
    },
    accounts: {
      source,
      report,
      stance,
      lag: list(accounts, () => below(60)),
      override: { row: [], letter: [] },
    },
    shards: list(Math.ceil(count / SHARD), (shard) => shard * SHARD),
  };
}
