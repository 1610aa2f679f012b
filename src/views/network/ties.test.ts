import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDINGS } from '../../record/vocabulary.ts';
import { FEW, TALKS, testColumns } from './test-record.ts';
import { tieRows } from './tie-rows.ts';
import { A, B, contactsOfTies, strongest, tally, tiesBetween, tiesIn } from './ties.ts';

const columns = testColumns(FEW, TALKS);
const ties = tiesIn(columns);
const { name } = columns.views.actors;
const row = (of: string): number => name.indexOf(of);
const everything = new Uint8Array(columns.contacts.count).fill(1);
const standing = (contact: number) => STANDINGS[columns.views.contacts.standing[contact]![0]!]!;
const whole = tally(columns, ties, everything, standing);
const tie = (one: string, other: string): number => tiesBetween(ties, row(one), row(other))[0]!;

describe('direction', () => {
  it.each([
    ['Ann', 'Boris', 'both'],
    ['Ann', 'Mona', 'Mona'],
    ['Mona', 'Boris', 'Boris'],
    ['Carl Cook', 'Nils', null],
  ])('of %s and %s: %s', (one, other, approached) => {
    const of = tie(one, other);
    const towards = approached === null ? 0 : approached === 'both' ? A + B : ties.a[of] === row(approached) ? A : B;
    expect(whole.towards[of]).toBe(towards);
  });

  it('is that of the contacts that pass', () => {
    const first = tally(
      columns,
      ties,
      everything.map((_, contact) => Number(contact === 0)),
      standing,
    );
    expect(first.towards[tie('Ann', 'Boris')]).toBe(ties.b[tie('Ann', 'Boris')] === row('Boris') ? B : A);
  });
});

describe('ties as lines', () => {
  const rowsOf = (of: readonly number[], actor: number | null = null) =>
    tieRows(columns, ties, whole, everything, of, actor);

  it('have the two, their contacts in time and the best standing, most contacts first', () => {
    const [first, ...rest] = rowsOf(ties.kind.map((_, one) => one).filter((one) => ties.kind[one] !== 'aside'));
    expect([name[first!.one], name[first!.other]]).toEqual(['Ann', 'Boris']);
    expect(first).toMatchObject({ contacts: [0, 1], best: 'acknowledged', aside: false, channels: [0] });
    expect(rest.every(({ contacts }) => contacts.length === 1)).toBe(true);
  });

  it('begin with the actor asked for, and then go by name', () => {
    const rows = rowsOf([...tiesBetween(ties, row('Ann'), row('Mona')), tie('Ann', 'Olha')], row('Ann'));
    expect(rows.map(({ one, other }) => [name[one], name[other]])).toEqual([
      ['Ann', 'Mona'],
      ['Ann', 'Olha'],
    ]);
  });

  it('join what two actors have of several kinds', () => {
    const both = tiesBetween(ties, row('Dmitri Dee'), row('Mona'));
    expect(both.map((one) => ties.kind[one])).toEqual(['aside']);
    const joined = testColumns(FEW, [
      { day: 1, who: [['Ann'], ['Mona']] },
      { day: 2, who: [['Ann'], ['Boris'], ['Mona', 'host']] },
    ]);
    const made = tiesIn(joined);
    const pair = tiesBetween(made, row('Ann'), row('Mona'));
    const passes = new Uint8Array(2).fill(1);
    const counted = tally(joined, made, passes, () => 'acknowledged');
    expect(pair).toHaveLength(2);
    expect(tieRows(joined, made, counted, passes, pair)).toMatchObject([{ contacts: [0, 1], aside: false }]);
    expect(contactsOfTies(made, pair, [0, 1])).toEqual([1]);
  });
});

describe('the strongest', () => {
  it('are so many, none weaker than what is left, in the order of their rows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 40 }), fc.nat(20), (contacts, most) => {
        const rows = [...contacts.keys()];
        const kept = strongest(rows, contacts, most);
        expect(kept).toHaveLength(Math.min(most, rows.length));
        expect([...kept].sort((a, b) => a - b)).toEqual(kept);
        const least = Math.min(...kept.map((one) => contacts[one]!));
        for (const one of rows) if (!kept.includes(one)) expect(contacts[one]).toBeLessThanOrEqual(least);
      }),
    );
  });
});
