import { describe, expect, it } from 'vitest';
import type { AccountText } from '../../explore/text-store.ts';
import { realColumns } from '../../../tests/real-record.ts';
import { echoTree } from './echo-tree.ts';
import type { Echo } from './echo-tree.ts';
import { manyEchoesOf } from './sole-origin.ts';
import { realContact } from './test-shards.ts';
import type { RealContact } from './test-shards.ts';

/** A tree as indented ids of reports, those that only stand between in brackets. */
const drawn = (echoes: readonly Echo[], depth = 0): string[] =>
  echoes.flatMap(({ report, accounts, echoes: below }) => [
    `${'  '.repeat(depth)}${accounts.length > 0 ? report.id : `(${report.id})`}`,
    ...drawn(below, depth + 1),
  ]);

function tree({ columns, shard, words }: RealContact, source: string, claim?: string): readonly Echo[] {
  const row = columns.views.sources.id.indexOf(source);
  const accounts = words.claims
    .filter(({ id }) => claim === undefined || id === claim)
    .flatMap((one) => one.accounts.filter((account: AccountText) => columns.accounts.source[account.row] === row));
  return echoTree(columns, shard, words, row, accounts);
}

describe('the reports of one origin', () => {
  const newYork = realContact('2023-04-24-haass-lavrov-new-york');
  const offer = realContact('2023-putin-ceasefire-offer-intermediaries');

  it('stand under the report that they have it from', () => {
    expect(drawn(tree(offer, 'reuters-2024-02-russian-sources', 'signals'))).toEqual([
      'reuters-2024-02-13-ceasefire-rejected',
      '  gazeta-pl-2024-02-reuters',
      '  der-standard-2024-02-13-waffenstillstand',
      '  newsreadonline-2024-02-13-waffenstillstand',
      '  inyheter-2024-02-14-putin',
    ]);
  });

  it('stand under an original that carries the source elsewhere on the contact', () => {
    expect(drawn(tree(offer, 'reuters-2024-02-russian-sources', 'arab-partners'))[0]).toBe(
      '(reuters-2024-02-13-ceasefire-rejected)',
    );
  });

  it('never stand under a report that they only react to', () => {
    const zakharova = tree(newYork, 'maria-zakharova', 'agenda');
    expect(drawn(zakharova).join()).not.toContain('nbc-2023');
    expect(zakharova).toHaveLength(4);
    expect(drawn(tree(offer, 'kremlin'))).toEqual(['newsreadonline-2024-02-13-waffenstillstand']);
  });

  it('skip what lies between and does not carry it', () => {
    expect(drawn(tree(newYork, 'nbc-2023-07-former-officials', 'agenda'))).toEqual([
      'nbc-2023-07-06-secret-talks',
      '  berliner-2023-07-ex-us-beamte',
      '  rzeczpospolita-2023-07-28-tajne-rozmowy',
    ]);
  });

  it('say what a retelling tells by its own word', () => {
    const [nbc] = tree(newYork, 'nbc-2023-07-former-officials', 'occurred');
    const kontrast = nbc!.echoes.find(({ report }) => report.id === 'kontrast1-2023-07-fredssamtaler')!;
    expect(kontrast.own.map(({ id }) => id)).toEqual(['garble-april-last-year']);
    expect(nbc!.own).toEqual([]);
  });

  it('hold every account of the source once', () => {
    const count = (echoes: readonly Echo[]): number =>
      echoes.reduce((sum, { accounts, echoes: below }) => sum + accounts.length + count(below), 0);
    for (const contact of [newYork, offer])
      for (const source of new Set(contact.claims().flatMap(({ words }) => words.map((word) => word.source)))) {
        const all = contact.words.claims.flatMap(({ accounts }) =>
          accounts.filter(({ row }) => contact.columns.accounts.source[row] === source),
        );
        expect(count(echoTree(contact.columns, contact.shard, contact.words, source, all))).toBe(all.length);
      }
  });
});

describe('many echoes of one origin', () => {
  const columns = realColumns();
  const row = (id: string): number => columns.views.contacts.id.indexOf(id);

  it('are counted for the ceasefire offer', () => {
    expect(manyEchoesOf(columns, row('2023-putin-ceasefire-offer-intermediaries'), null)).toEqual({
      source: columns.views.sources.id.indexOf('reuters-2024-02-russian-sources'),
      reports: 5,
      languages: 4,
    });
  });

  it('are none where several tell it, however few reports', () => {
    expect(manyEchoesOf(columns, row('2021-12-30-biden-putin-phone-call'), null)).toBeNull();
    expect(manyEchoesOf(columns, row('2023-04-24-haass-lavrov-new-york'), null)).toBeNull();
  });

  it('are told on the first day, and of some contacts only', () => {
    const known = columns.contacts.known[row('2023-putin-ceasefire-offer-intermediaries')]!;
    expect(manyEchoesOf(columns, row('2023-putin-ceasefire-offer-intermediaries'), known - 1)).toBeNull();
    const many = [...columns.contacts.known.keys()].flatMap((contact) => manyEchoesOf(columns, contact, null) ?? []);
    expect(many.length).toBeGreaterThan(5);
    expect(many.every(({ reports, languages }) => reports >= 3 && languages <= reports)).toBe(true);
  });
});
