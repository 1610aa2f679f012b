import { describe, expect, it } from 'vitest';
import { listOf } from '../../explore/clauses.ts';
import { Filter } from '../../explore/filter.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import { parseDay } from '../../record/day.ts';
import { TRAITS } from '../../record/vocabulary.ts';
import { textOf } from '../../text/text.ts';
import { realColumns } from '../../../tests/real-record.ts';
import { turnInWords, turnsOfSource } from './changed.ts';
import { denialInWords, denialsOf, outcomeCounts } from './denials.ts';

const columns = realColumns();
const { views, accounts } = columns;
const text = textOf('en');
const source = (id: string): number => views.sources.id.indexOf(id);
const contact = (id: string): number => views.contacts.id.indexOf(id);
const everySource = [...views.sources.id.keys()];
const NEW_YORK = contact('2023-04-24-haass-lavrov-new-york');

describe('where a source changed its word', () => {
  const dayOf = (row: number): string => text.day(accounts.known[row]!);
  const told = (id: string, asof: number | null = null): string[] =>
    turnsOfSource(columns, source(id), asof).map(({ turn }) => turnInWords(columns, turn, dayOf, text));

  it('holds its own turn, and those of the government that it speaks for', () => {
    const itself = 'Maria Zakharova first denied it (6 July 2023), then asserted it (7 July 2023).';
    const between =
      'On record for Russia, first denied by Maria Zakharova (9 July 2023), then asserted by Sergei Lavrov (18 December 2023).';
    expect(told('maria-zakharova')).toEqual([itself, between]);
    expect(told('sergei-lavrov')).toContain(between);
    expect(told('sergei-lavrov')).not.toContain(itself);
    expect(told('richard-haass')).toEqual([]);
  });

  it('knows no turn before it came', () => {
    expect(told('maria-zakharova', parseDay('2023-07-06'))).toEqual([]);
    expect(told('maria-zakharova', parseDay('2023-07-10'))).toHaveLength(1);
  });

  it('agrees with the filter: the same contacts, for one source and for all', () => {
    const filter = new Filter(columns, matchTitles(columns));
    const passing = (): number[] =>
      [...filter.passing().contacts.keys()].filter((row) => filter.passing().contacts[row]);
    filter.update('claims', listOf([TRAITS.indexOf('changed')]));
    const all = new Set<number>();
    for (const row of everySource) {
      const turned = new Set(turnsOfSource(columns, row, null).map((turn) => turn.contact));
      if (turned.size === 0) continue;
      filter.update('source', listOf([row]));
      expect(passing()).toEqual(expect.arrayContaining([...turned]));
      for (const one of turned) all.add(one);
    }
    filter.update('source', null);
    expect([...all].sort((a, b) => a - b)).toEqual(passing());
    expect(all).toContain(NEW_YORK);
  });
});

describe('what became of a denial', () => {
  const told = (id: string, row: number): string[] =>
    denialsOf(columns, source(id), null)
      .filter((one) => one.contact === row)
      .flatMap(({ denials }) => denials.map((denial) => denialInWords(columns, denial, text)));

  it('a fake is confirmed the next day by the same ministry, and in December by its minister', () => {
    expect(told('maria-zakharova', NEW_YORK).slice(0, 2)).toEqual([
      'Denied in July 2023; asserted by the same source in July 2023.',
      'Denied in July 2023; asserted only by Kontrast1, own wording of its retelling (E), not on record.',
    ]);
    expect(told('maria-zakharova', NEW_YORK)).toContain(
      'Denied in July 2023; later asserted on record by Sergei Lavrov (B), first in December 2023.',
    );
  });

  it('an offer through intermediaries stays the word of the unnamed', () => {
    expect(told('dmitry-peskov', contact('2023-putin-ceasefire-offer-intermediaries'))).toEqual([
      'Denied in February 2024; asserted only by Three Russian sources together (Reuters, February 2024) (C), not on record.',
    ]);
  });

  it('is found for every denial of every source, once for each claim', () => {
    const pairs = [...accounts.claim.keys()].filter((row) => accounts.stance[row] === 1);
    const denied = new Set(pairs.map((row) => [accounts.claim[row], accounts.source[row]].join('/')));
    const all = everySource.flatMap((row) => denialsOf(columns, row, null).flatMap(({ denials }) => denials));
    expect(all).toHaveLength(denied.size);
    expect(outcomeCounts(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(outcomeCounts(all).map(({ outcome }) => outcome)).toEqual([
      'taken-back',
      'confirmed',
      'contradicted',
      'unconfirmed',
      'alone',
    ]);
  });

  it('is as known on a day', () => {
    const denied = source('maria-zakharova');
    const then = denialsOf(columns, denied, parseDay('2023-07-06')).find((one) => one.contact === NEW_YORK)!;
    expect(then.denials.map((denial) => denialInWords(columns, denial, text))).toEqual([
      'Denied in July 2023; asserted on record by Richard Haass (B), first in July 2023.',
    ]);
    expect(denialsOf(columns, denied, parseDay('2020-01-01'))).toEqual([]);
  });
});
