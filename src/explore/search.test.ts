import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/real-record.ts';
import { columnsOf, rowsOf } from './columns.ts';
import { Ids } from './ids.ts';
import { createSearch } from './search.ts';
import type { Match } from './search.ts';
import type { Findable } from './search-entries.ts';

const { views, search: searchText, actors } = realDataset();
const columns = columnsOf(views);
const ids = new Ids(views);
const search = createSearch(columns, { ...searchText, ...actors });
const namesOnly = createSearch(columns, null);

const group = (text: string, kind: Findable) => search.suggest(text).find((one) => one.kind === kind);
const first = (text: string, kind: Findable): Match | undefined => group(text, kind)?.matches[0];
const found = (text: string) => search.contacts(text).reduce((sum, one) => sum + one, 0);

describe('people are found', () => {
  it.each([
    ['Ławrow', 'sergei-lavrov', 'Ławrow'],
    ['lawrow', 'sergei-lavrov', 'Lawrow'],
    ['Лавров', 'sergei-lavrov', 'Лавров'],
    ['لافروف', 'sergei-lavrov', 'لافروف'],
    ['Uschakow', 'yuri-ushakov', 'Uschakow'],
    ['Naryschkin', 'sergei-naryshkin', 'Naryschkin'],
    ['Нарышкин', 'sergei-naryshkin', 'Нарышкин'],
    ['Kupzan', 'charles-kupchan', 'Kupzan'],
    ['shoygu', 'sergei-shoigu', 'Sergey Shoygu'],
    ['zelenskiy', 'volodymyr-zelensky', 'Zelenskiy'],
    ['Зеленский', 'volodymyr-zelensky', 'Зеленский'],
    ['dmitriyev', 'kirill-dmitriev', 'Dmitriyev'],
    ['Erdogan', 'recep-tayyip-erdogan', 'Recep Tayyip Erdoğan'],
    ['siergiej ławrow', 'sergei-lavrov', 'Siergiej Ławrow'],
    ['SERGEI LAVROV', 'sergei-lavrov', 'Sergei Lavrov'],
    ['lavrov sergei', 'sergei-lavrov', 'Sergei Lavrov'],
    ['witkof', 'steve-witkoff', 'Steve Witkoff'],
    ['ЦРУ', 'cia', 'ЦРУ'],
    ['MBS', 'mohammed-bin-salman', 'MBS'],
  ])('%s: by a spelling, exactly', (text, id, matched) => {
    const match = first(text, 'actor')!;
    expect(ids.id('actor', match.row)).toBe(id);
    expect(match).toMatchObject({ matched, similar: false, through: null });
    expect(found(text)).toBeGreaterThan(0);
  });

  it.each([
    ['lavorv', 'sergei-lavrov'],
    ['lavrovv', 'sergei-lavrov'],
    ['ushkov', 'yuri-ushakov'],
    ['kuppchan', 'charles-kupchan'],
    ['kupczan', 'charles-kupchan'],
    ['ptuin', 'vladimir-putin'],
    ['bidne', 'joe-biden'],
    ['zelanski', 'volodymyr-zelensky'],
    ['dmitreev', 'kirill-dmitriev'],
    ['witkov', 'steve-witkoff'],
    ['Ушакав', 'yuri-ushakov'],
    ['sergei lavorv', 'sergei-lavrov'],
  ])('%s: in spite of a slip', (text, id) => {
    const match = first(text, 'actor')!;
    expect(ids.id('actor', match.row)).toBe(id);
    expect(match.similar).toBe(true);
    expect(found(text)).toBeGreaterThan(0);
  });

  it('each by every one of their spellings', () => {
    searchText.aliases.forEach((aliases, actor) => {
      for (const alias of [views.actors.name[actor]!, ...aliases]) {
        const rows = search.rows('actor', alias);
        expect(rows, `${alias} (${views.actors.id[actor]!})`).toContain(actor);
        for (const contact of rowsOf(columns.actorContacts, actor)) expect(search.contacts(alias)[contact]).toBe(1);
      }
    });
  });

  it('by their offices, after those who are named so', () => {
    const match = group('director of the cia', 'actor')!.matches[0]!;
    expect(match).toMatchObject({ by: 'role', matched: expect.stringMatching(/^Director of the/) as string });
  });
});

describe('other things are found', () => {
  it.each<[text: string, kind: Findable, name: string]>([
    ['reuters', 'outlet', 'Reuters'],
    ['rueters', 'outlet', 'Reuters'],
    ['Коммерсант', 'outlet', 'Kommersant'],
    ['financial times', 'outlet', 'Financial Times'],
    ['ceasfire', 'topic', 'Ceasefire'],
    ['arms cont', 'topic', 'Arms control'],
    ['track two', 'channel', 'Track two'],
    ['peskov', 'source', 'Dmitry Peskov'],
    ['песков', 'source', 'Dmitry Peskov'],
    ['reykjavik', 'contact', 'Blinken and Lavrov meet in Reykjavik'],
    ['rejkjavik', 'contact', 'Blinken and Lavrov meet in Reykjavik'],
  ])('%s: %s %s', (text, kind, name) => {
    expect(first(text, kind)?.name).toContain(name);
  });

  it('a source through who speaks, a contact through who took part', () => {
    expect(first('Ławrow', 'source')?.through).toMatchObject({
      kind: 'actor',
      name: 'Sergei Lavrov',
      matched: 'Ławrow',
    });
    expect(first('Ławrow', 'contact')?.through).toMatchObject({ kind: 'actor', matched: 'Ławrow' });
    expect(first('lavrov', 'contact')?.through).toBeNull();
  });

  it('a contact whose words are of several things', () => {
    const { matches } = group('Ławrow Geneva', 'contact')!;
    expect(matches.length).toBeGreaterThan(1);
    for (const { row } of matches) {
      const speakers = columns.accounts.source
        .subarray(columns.contacts.accountStart[row], columns.contacts.accountStart[row + 1])
        .map((source) => views.sources.actor[source]!);
      expect([...rowsOf(columns.contacts.actors, row), ...speakers]).toContain(ids.row('actor', 'sergei-lavrov'));
    }
  });
});

describe('the order', () => {
  it('of kinds is people and bodies, contacts, sources, outlets, topics, channels', () => {
    const order = ['actor', 'contact', 'source', 'outlet', 'topic', 'channel'];
    for (const text of ['a', 'se', 'russia', 'track two', 'security']) {
      const kinds = search.suggest(text).map(({ kind }) => kind);
      expect(kinds).toEqual(order.filter((kind) => kinds.includes(kind as Findable)));
    }
  });

  it('within a kind is the whole name, then a word, then its beginning, then its inside', () => {
    const names = (text: string) => search.rows('actor', text).map((row) => views.actors.name[row]!);
    expect(names('ukraine')[0]).toBe('Ukraine');
    expect(names('US')[0]).toBe('United States');
    expect(names('graham').slice(0, 3)).toEqual(expect.arrayContaining(['Lindsey Graham', 'Thomas Graham']));
    const inside = names('shoi');
    expect(inside[0]).toBe('Sergei Shoigu');
  });

  it('is exact before alike, and says which is which', () => {
    for (const text of ['peskov', 'lavrov', 'ivanof', 'miller', 'bennet']) {
      const similar = search.suggest(text, 50).flatMap(({ kind, matches }) => {
        const flags = matches.map((match) => match.similar || match.through?.similar === true);
        expect(flags, `${text}: ${kind}`).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
        return flags;
      });
      expect(similar.length).toBeGreaterThan(0);
    }
  });

  it('gives no more than were asked for, and says how many there are', () => {
    const { matches, total } = search.suggest('putin', 3).find(({ kind }) => kind === 'contact')!;
    expect(matches).toHaveLength(3);
    expect(total).toBe(found('putin'));
    expect(matches.map(({ row }) => row)).toEqual(search.rows('contact', 'putin').slice(0, 3));
  });
});

describe('nothing is found', () => {
  it.each(['', ' ', '.', 'zzzzqqqq', 'event 150', 'qwerty', 'xylophone', '1504', 'asdf', 'lavrov zzzzqqqq'])(
    'for "%s"',
    (text) => {
      expect(search.suggest(text)).toEqual([]);
      expect(found(text)).toBe(0);
    },
  );

  it.each([
    '.*',
    '^$',
    '(a+)+$',
    '[',
    '\\',
    'a'.repeat(100_000),
    '(' + 'a'.repeat(100_000),
    '\u0000',
    '\uD800',
    '<img>',
  ])('and nothing throws for what would break a pattern', (text) => {
    expect(
      search
        .suggest(text)
        .flatMap(({ matches }) => matches)
        .every(({ name }) => name !== ''),
    ).toBe(true);
    expect(search.contacts(text)).toHaveLength(columns.contacts.count);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(search.contacts(text)).toHaveLength(columns.contacts.count);
        expect(Array.isArray(search.suggest(text))).toBe(true);
      }),
    );
  });
});

describe('the contacts of a text', () => {
  it('have every word at the beginning of one of their words', () => {
    const titles = (text: string) => views.contacts.title.filter((_, row) => search.contacts(text)[row]);
    expect(titles('reyk lavr')).toEqual(['Blinken and Lavrov meet in Reykjavik']);
    expect(found('lavrov geneva')).toBeLessThan(Math.min(found('lavrov'), found('geneva')));
  });

  it('are the same for any spelling', () => {
    for (const spelling of ['Лавров', 'Ławrow', 'Lawrow', 'lavrof'])
      for (const contact of rowsOf(columns.actorContacts, ids.row('actor', 'sergei-lavrov')!))
        expect(search.contacts(spelling)[contact], spelling).toBe(1);
  });

  it('are fewer with every word', () => {
    const words = fc.uniqueArray(
      fc.constantFrom('lavrov', 'geneva', 'call', 'track', 'ukraine', 'sanctions', 'putin'),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        const all = search.contacts(list.join(' '));
        if (list.every((word) => found(word) > 0) && all.includes(1))
          for (const word of list) all.forEach((one, row) => one && expect(search.contacts(word)[row]).toBe(1));
      }),
    );
  });

  it('do not depend on the order of the words', () => {
    expect([...search.contacts('geneva lavrov')]).toEqual([...search.contacts('lavrov geneva')]);
  });

  it('of an outlet are those that it reported', () => {
    const outlet = ids.row('outlet', 'aydinlik')!;
    const reported = columns.accounts.contact.filter((_, account) => columns.accounts.outlet[account] === outlet);
    const rows = [...search.contacts('Aydinlik').entries()].flatMap(([row, one]) => (one ? [row] : []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual([...new Set(reported)]);
  });
});

describe('without aliases', () => {
  it('names are still found', () => {
    expect(namesOnly.suggest('lavrov')[0]?.matches[0]).toMatchObject({ name: 'Sergei Lavrov', similar: false });
    expect(namesOnly.suggest('lavrow')[0]?.matches[0]).toMatchObject({ name: 'Sergei Lavrov', similar: true });
    expect(namesOnly.suggest('Kupzan')).toEqual([]);
  });
});
