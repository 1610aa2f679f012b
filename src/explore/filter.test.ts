import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { printDay } from '../record/day.ts';
import { asKnownOn, judge } from '../record/history.ts';
import { packState } from '../record/pack.ts';
import { STANDINGS } from '../record/vocabulary.ts';
import { CLAUSE_KEYS, LIST_KEYS, listOf } from './clauses.ts';
import type { Clauses } from './clauses.ts';
import type { Passing } from './filter.ts';
import { disclosuresOf } from './disclosures.ts';
import { claimsOf, partiesOf, sidesOf } from './judgement.ts';
import { matchTitles } from './match-titles.ts';
import { entriesOf, filterOf as filterWith, NaiveFilter, without } from './test-naive.ts';
import { anyClause, anyClauses } from './test-states.ts';
import { sizeOf } from './values.ts';

const columns = realColumns();
const matcher = matchTitles(columns);
const naive = new NaiveFilter(columns, matcher);
const filterOf = (clauses: Clauses) => filterWith(columns, matcher, clauses);

/** How the rules judge a contact from what was public on a day. */
const parties = partiesOf(columns);
const claims = Array.from({ length: columns.contacts.count }, (_, contact) => claimsOf(columns, contact));
const judged = (contact: number, day: number) =>
  judge(asKnownOn(claims[contact]!, day), sidesOf(columns, contact), parties);

/** What passes as a text that compares fast and reads well enough in a failure. */
const told = ({ contacts, accounts, count }: Passing) => `${String(count)} ${contacts.join('')} ${accounts.join('')}`;

/** Whether all that passes one passes the other. */
const isWithin = (one: Uint8Array, other: Uint8Array) => one.every((passes, row) => passes <= other[row]!);

describe('the filter', () => {
  it('lets everything pass at first', () => {
    const { contacts, accounts, count } = filterOf({}).passing();
    expect(count).toBe(columns.contacts.count);
    expect(contacts.every((one) => one === 1)).toBe(true);
    expect(accounts.every((one) => one === 1)).toBe(true);
  });

  it('passes what a plain reading of the rule passes', () => {
    fc.assert(
      fc.property(anyClauses(columns), (clauses) => {
        expect(told(filterOf(clauses).passing())).toBe(told(naive.passing(clauses)));
      }),
      { numRuns: 40 },
    );
  });

  it.each(CLAUSE_KEYS)('passes so for %s alone, and with a date', (key) => {
    fc.assert(
      fc.property(anyClause(columns)[key], anyClause(columns).asof, (clause, asof) => {
        const clauses = { [key]: clause } as Clauses;
        expect(told(filterOf(clauses).passing())).toBe(told(naive.passing(clauses)));
        const dated: Clauses = { asof, ...clauses };
        const reversed = Object.fromEntries(entriesOf(dated).reverse());
        const plain = told(naive.passing(dated));
        expect(told(filterOf(dated).passing())).toBe(plain);
        expect(told(filterOf(reversed).passing())).toBe(plain);
      }),
      { numRuns: 4 },
    );
  });

  it('does not care in which order its clauses came', () => {
    const orders = anyClauses(columns, 6).chain((clauses) =>
      fc.tuple(
        fc.constant(clauses),
        fc.shuffledSubarray(entriesOf(clauses), { minLength: Object.keys(clauses).length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([clauses, shuffled]) => {
        const filter = filterOf(Object.fromEntries(shuffled));
        expect(told(filter.passing())).toBe(told(filterOf(clauses).passing()));
        expect([...filter.standing]).toEqual([...filterOf(clauses).standing]);
      }),
    );
  });

  it('is as before when a clause is removed', () => {
    fc.assert(
      fc.property(anyClauses(columns), anyClauses(columns), (clauses, passing) => {
        const filter = filterOf(clauses);
        for (const [key, clause] of entriesOf(passing)) filter.update(key, clause);
        for (const [key] of entriesOf(passing)) filter.update(key, clauses[key] ?? null);
        expect(told(filter.passing())).toBe(told(filterOf(clauses).passing()));
        expect(filter.clauses).toEqual(clauses);
      }),
    );
  });

  it('leaves out the clauses that are named, and no others', () => {
    fc.assert(
      fc.property(anyClauses(columns), fc.subarray(CLAUSE_KEYS, { maxLength: 3 }), (clauses, keys) => {
        const filter = filterOf(clauses);
        const left = filter.passing(...keys);
        // Standing and grades stay those of the date, even where the date itself is left out.
        const judged =
          keys.includes('asof') && (['standing', 'credibility', 'claims'] as const).some((k) => clauses[k]);
        if (!judged) expect(told(left)).toBe(told(filterOf(without(clauses, ...keys)).passing()));
        expect(isWithin(filter.passing().accounts, left.accounts)).toBe(true);
        expect(left.count).toBeGreaterThanOrEqual(filter.passing().count);
      }),
    );
  });

  it('says that nothing changed for an equal clause, and gives the same result object', () => {
    fc.assert(
      fc.property(anyClauses(columns), (clauses) => {
        const filter = filterOf(clauses);
        const { version } = filter;
        const before = filter.passing();
        for (const [key, clause] of entriesOf(clauses)) expect(filter.update(key, { ...clause })).toBe(false);
        for (const key of CLAUSE_KEYS) if (!clauses[key]) expect(filter.update(key, null)).toBe(false);
        expect(filter.version).toBe(version);
        expect(filter.passing()).toBe(before);
      }),
    );
  });

  it('says that it changed, once for each change', () => {
    const filter = filterOf({});
    expect(filter.update('channel', listOf([1]))).toBe(true);
    expect(filter.update('asof', { kind: 'day', day: columns.axis.to })).toBe(true);
    expect(filter.update('channel', null)).toBe(true);
    expect(filter.version).toBe(3);
    filter.matchTextBy(matcher);
    expect(filter.version).toBe(3);
    filter.update('q', { kind: 'text', text: 'putin' });
    filter.matchTextBy(matcher);
    expect(filter.version).toBe(5);
  });

  it('gives the same result object until it may have changed', () => {
    const filter = filterOf({ stance: listOf([0])! });
    const before = filter.passing('channel');
    filter.update('channel', listOf([1]));
    expect(filter.passing('channel')).toBe(before);
    filter.update('channel', listOf([2]));
    expect(filter.passing('channel')).toBe(before);
    filter.update('stance', listOf([1]));
    expect(filter.passing('channel')).not.toBe(before);
  });

  it.each(LIST_KEYS)('is right after each step from one value of %s to the next', (key) => {
    const filter = filterOf({});
    for (let value = 0; value < Math.min(sizeOf(columns, key), 12); value++) {
      filter.update(key, listOf([value]));
      expect(told(filter.passing())).toBe(told(filterOf({ [key]: listOf([value]) }).passing()));
    }
  });

  it('keeps 32 results, and drops the oldest for another', () => {
    const keys = ['channel', 'topic', 'standing', 'happened', 'reliability', 'stance'] as const;
    const filter = filterOf(Object.fromEntries(keys.map((key) => [key, listOf([0, 1])])));
    const sets = Array.from({ length: 33 }, (_, set) => keys.filter((_key, i) => set & (1 << i)));
    const first = filter.passing(...sets[0]!);
    const second = filter.passing(...sets[1]!);
    for (const set of sets.slice(2, 32)) filter.passing(...set);
    expect(filter.passing(...sets[0]!)).toBe(first);
    filter.passing(...sets[32]!);
    expect(filter.passing(...sets[1]!)).toBe(second);
    expect(filter.passing(...sets[0]!)).not.toBe(first);
  });

  it('goes on judging by the date where the date itself is left out', () => {
    const days = disclosuresOf(columns).days;
    const filter = filterOf({ credibility: listOf([0])!, standing: listOf([0, 1])! });
    for (let i = 0; i < days.length; i += 40) {
      const asof = { kind: 'day', day: days[i]! } as const;
      filter.update('asof', asof);
      const cold = filterOf({ asof, ...without(filter.clauses, 'asof') });
      expect(told(filter.passing('asof'))).toBe(told(cold.passing('asof')));
    }
  });

  it('judges like the rules themselves on every day on which anything came out', () => {
    const filter = filterOf({});
    const latest: ReturnType<typeof judged>[] = [];
    const differs: string[] = [];
    for (const day of disclosuresOf(columns).days) {
      filter.update('asof', { kind: 'day', day });
      const { contacts } = filter.passing();
      claims.forEach((own, contact) => {
        // The rules see a contact with other words only on the days on which some of its own came out.
        if (own.some(({ words }) => words.some(({ known }) => known === day))) latest[contact] = judged(contact, day);
        const judgement = latest[contact] ?? null;
        const standing = judgement && STANDINGS.indexOf(judgement.standing.standing);
        if (standing !== (contacts[contact] ? filter.standing[contact] : null))
          differs.push(`${columns.views.contacts.id[contact]!} on ${printDay(day)}`);
        own.forEach(({ words }, i) => {
          if (judgement === null || words.every(({ known }) => known > day)) return;
          const state = packState(judgement.grades[i]!.digit, judgement.traits[i]!);
          if (filter.state[columns.contacts.claimStart[contact]! + i] !== state)
            differs.push(`claim ${String(i)} of ${columns.views.contacts.id[contact]!} on ${printDay(day)}`);
        });
      });
    }
    expect(differs).toEqual([]);
  });

  it('walks to a date as if it had been there from the start', () => {
    const { asof, standing, credibility, claims } = anyClause(columns);
    fc.assert(
      fc.property(
        fc.record({ standing, credibility, claims }, { requiredKeys: [] }),
        fc.array(fc.option(asof), { maxLength: 6 }),
        (clauses, stops) => {
          const filter = filterOf(clauses);
          for (const stop of stops) {
            filter.update('asof', stop);
            const cold = filterOf({ ...(clauses as Clauses), ...(stop && { asof: stop }) });
            expect(told(filter.passing())).toBe(told(cold.passing()));
            expect([...filter.state]).toEqual([...cold.state]);
          }
        },
      ),
    );
  });

  it('only takes accounts away on an earlier date', () => {
    fc.assert(
      fc.property(anyClause(columns).asof, fc.nat(800), (asof, days) => {
        const then = filterOf({ asof }).passing();
        const later = filterOf({ asof: { kind: 'day', day: asof.day + days } }).passing();
        expect(isWithin(then.accounts, later.accounts)).toBe(true);
        expect(isWithin(then.contacts, later.contacts)).toBe(true);
        expect(isWithin(later.accounts, filterOf({}).passing().accounts)).toBe(true);
      }),
    );
  });

  it('tells surely from possibly inside the time span', () => {
    fc.assert(
      fc.property(anyClause(columns).time, (time) => {
        const filter = filterOf({ time });
        filter.passing().contacts.forEach((one, contact) => {
          const { from, to } = columns.contacts;
          const inside = from[contact]! >= (time.from ?? -Infinity) && to[contact]! <= (time.to ?? Infinity);
          expect(filter.isSure(contact)).toBe(inside);
          if (inside) expect(one).toBe(1);
        });
      }),
    );
  });

  it('is sure of all where no time is asked for, and of a contact in just its own days', () => {
    const { from, to } = columns.contacts;
    const time = { kind: 'range', from: from[0]!, to: to[0]! } as const;
    expect(filterOf({}).isSure(0)).toBe(true);
    expect(filterOf({ time }).isSure(0)).toBe(true);
    expect(filterOf({ time: { ...time, from: time.from + 1 } }).isSure(0)).toBe(false);
    expect(filterOf({ time: { ...time, to: time.to - 1 } }).isSure(0)).toBe(false);
  });

  it('asks a better matcher again', () => {
    const filter = filterOf({ q: { kind: 'text', text: 'anything' } });
    expect(filter.passing().count).toBe(0);
    filter.matchTextBy(() => new Uint8Array(columns.contacts.count).fill(1));
    expect(filter.passing().count).toBe(columns.contacts.count);
  });
});
