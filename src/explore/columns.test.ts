import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/real-record.ts';
import type { Views } from '../record/dataset.ts';
import { columnsOf, DatasetError, inverse, participantsOf, rowsOf } from './columns.ts';
import type { Lists } from './columns.ts';

const { views } = realDataset();
const columns = columnsOf(views);
const { contacts, claims, accounts } = columns;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the columns', () => {
  it('hold all contacts, claims and accounts', () => {
    expect(contacts.count).toBe(views.contacts.id.length);
    expect(claims.count).toBe(views.claims.about.length);
    expect(accounts.count).toBe(views.accounts.source.length);
    expect(contacts.claimStart.at(-1)).toBe(claims.count);
    expect(claims.accountStart.at(-1)).toBe(accounts.count);
    expect(contacts.accountStart.at(-1)).toBe(accounts.count);
  });

  it('give each contact its claims, and each claim its accounts', () => {
    for (const contact of range(0, contacts.count)) {
      const own = range(contacts.claimStart[contact]!, contacts.claimStart[contact + 1]!);
      expect(own).toHaveLength(views.contacts.claims[contact]!);
      expect(own.every((claim) => claims.contact[claim] === contact)).toBe(true);
      const told = own.flatMap((claim) => range(claims.accountStart[claim]!, claims.accountStart[claim + 1]!));
      expect(told).toEqual(range(contacts.accountStart[contact]!, contacts.accountStart[contact + 1]!));
      expect(told.every((account) => accounts.contact[account] === contact)).toBe(true);
    }
  });

  it('close open dates with the coverage, and count the days until a contact was known', () => {
    for (const contact of range(0, contacts.count)) {
      expect(contacts.from[contact]).toBe(views.contacts.from[contact] ?? views.record.from);
      expect(contacts.to[contact]).toBeGreaterThanOrEqual(contacts.from[contact]!);
      if (views.contacts.to[contact] !== null) expect(contacts.to[contact]).toBe(views.contacts.to[contact]);
      expect(contacts.lag[contact]).toBe(contacts.known[contact]! - contacts.to[contact]!);
    }
    expect(views.contacts.to).toContain(null);
  });

  it('span an axis that holds every contact and the coverage', () => {
    expect(columns.axis.from).toBe(Math.min(views.record.from, ...contacts.from));
    expect(columns.axis.to).toBe(Math.max(views.record.to, ...contacts.to));
  });

  it('give each account its letter: its own, else that of its source', () => {
    const own = new Map([
      [3, 4],
      [7, 0],
    ]);
    const override = { row: [...own.keys()], letter: [...own.values()] };
    const told = columnsOf({ ...views, accounts: { ...views.accounts, override } }).accounts;
    told.letter.forEach((letter, account) => {
      expect(letter).toBe(own.get(account) ?? views.sources.letter[told.source[account]!]);
    });
  });

  it('lead echoes back to one origin', () => {
    const origins = new Set<string>();
    accounts.origin.forEach((origin, account) => {
      expect(origin).toBeLessThanOrEqual(account);
      const keys = [origin, account].map((row) => [accounts.claim[row], accounts.source[row], accounts.stance[row]]);
      expect(keys[0]).toEqual(keys[1]);
      if (origin === account) origins.add(String(keys[0]));
    });
    expect(accounts.origin.filter((origin, account) => origin === account)).toHaveLength(origins.size);
  });

  it('give each actor its contacts, each once', () => {
    views.actors.id.forEach((_, actor) => {
      const own = range(0, contacts.count).filter((contact) => rowsOf(contacts.actors, contact).includes(actor));
      expect([...rowsOf(columns.actorContacts, actor)]).toEqual(own);
    });
  });

  it('give participants with their roles, as the record orders them', () => {
    const burns = views.contacts.title.indexOf('Burns and Naryshkin meet in Ankara under Turkish auspices');
    const told = participantsOf(columns, burns).map(({ actor, role }) => `${views.actors.id[actor]!} ${role}`);
    expect(told).toEqual(
      expect.arrayContaining(['william-burns principal', 'sergei-naryshkin principal', 'turkish-intelligence host']),
    );
  });
});

describe('inverse lists', () => {
  it('hold each row once, in order, and turn back', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (rows) => {
        const start = Int32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)]);
        const there: Lists = { start, row: Int32Array.from(rows.flat()) };
        const back = inverse(there, 7);
        range(0, 7).forEach((value) => {
          expect([...rowsOf(back, value)]).toEqual(rows.flatMap((list, i) => (list.includes(value) ? [i] : [])));
        });
        const again = inverse(back, rows.length);
        expect(rows.map((_, i) => [...rowsOf(again, i)])).toEqual(rows.map((list) => [...list].sort((a, b) => a - b)));
      }),
    );
  });
});

describe('a dataset that cannot be read', () => {
  const kindOf = (broken: unknown): string => {
    try {
      columnsOf(broken as Views);
    } catch (error) {
      if (error instanceof DatasetError) return error.kind;
      throw error;
    }
    return 'none';
  };

  it.each<[what: string, broken: unknown, kind: string]>([
    ['nothing', null, 'damaged'],
    ['a text', 'views', 'damaged'],
    ['an empty object', {}, 'damaged'],
    ['of a later schema', { ...views, schema: views.schema + 1 }, 'schema'],
    ['without contacts', { ...views, contacts: undefined }, 'damaged'],
    ['without a column', { ...views, accounts: { ...views.accounts, stance: undefined } }, 'damaged'],
    ['cut short', { ...views, claims: { ...views.claims, about: views.claims.about.slice(1) } }, 'damaged'],
    ['cut shorter', { ...views, accounts: { ...views.accounts, source: views.accounts.source.slice(2) } }, 'damaged'],
    [
      'with a contact too many',
      { ...views, contacts: { ...views.contacts, id: [...views.contacts.id, 'x'] } },
      'damaged',
    ],
  ])('%s', (_, broken, kind) => {
    expect(kindOf(broken)).toBe(kind);
  });
});
