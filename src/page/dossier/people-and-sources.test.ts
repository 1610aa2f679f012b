import { describe, expect, it } from 'vitest';
import { realColumns, realDataset } from '../../../tests/real-record.ts';
import { parseDay } from '../../record/day.ts';
import { STANCES } from '../../record/vocabulary.ts';
import { accountsByContact, stanceCounts } from './contact-accounts.ts';
import { contactsOf, involvementOf, partnersOf } from './partners.ts';

const columns = realColumns();
const { views, accounts } = columns;
const actor = (id: string): number => views.actors.id.indexOf(id);
const source = (id: string): number => views.sources.id.indexOf(id);

describe('whom an actor is tied to', () => {
  const lavrov = actor('sergei-lavrov');
  const contacts = contactsOf(columns, lavrov, null);
  const partners = partnersOf(columns, lavrov, contacts, () => 'one-sided');

  it('counts held contacts only, most first', () => {
    const counts = partners.map((partner) => partner.contacts.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const partner of partners)
      for (const contact of partner.contacts) {
        expect(contacts).toContain(contact);
        expect(columns.contacts.happened[contact]).toBe(0);
      }
    expect(partners.map((partner) => partner.other)).not.toContain(lavrov);
    expect(partners.map((partner) => views.actors.id[partner.other]!)).toEqual(
      expect.arrayContaining(['richard-haass', 'antony-blinken', 'marco-rubio']),
    );
  });

  it('takes the best standing of all', () => {
    const [first] = contacts;
    const best = partnersOf(columns, lavrov, contacts, (row) => (row === first ? 'acknowledged' : 'disputed'));
    for (const partner of best)
      expect(partner.best).toBe(partner.contacts.includes(first!) ? 'acknowledged' : 'disputed');
  });

  it('tells those apart who were only briefed', () => {
    const council = partners.find((partner) => views.actors.id[partner.other] === 'us-national-security-council');
    expect(council?.aside).toBe(true);
    expect(partners.find((partner) => views.actors.id[partner.other] === 'richard-haass')?.aside).toBe(false);
  });

  it('knows no contact before it came to light', () => {
    const day = parseDay('2023-07-05');
    const then = contactsOf(columns, lavrov, day);
    expect(then.length).toBeGreaterThan(0);
    expect(then).toEqual(contacts.filter((row) => columns.contacts.known[row]! <= day));
    expect(then).not.toContain(views.contacts.id.indexOf('2023-04-24-haass-lavrov-new-york'));
  });
});

describe('how an actor is involved', () => {
  it('counts the same contacts as its weight', () => {
    const { contacts } = realDataset().actors;
    for (const row of views.actors.id.keys()) {
      const counted = contactsOf(columns, row, null).filter((contact) => involvementOf(columns, row, contact).counts);
      expect(counted).toHaveLength(contacts[row]!);
    }
  });

  it.each([
    ['2022-02-20-macron-biden-putin-summit-offer', 'emmanuel-macron', 'offered', 'asked'],
    ['2022-02-20-macron-biden-putin-summit-offer', 'joe-biden', 'offered', 'principal'],
    ['2022-02-austin-milley-unanswered-calls', 'sergei-shoigu', 'declined', 'declined'],
    ['2022-02-22-blinken-lavrov-meeting-cancelled', 'sergei-lavrov', 'called-off', 'principal'],
  ])('in %s: %s', (contact, id, happened, part) => {
    const involvement = involvementOf(columns, actor(id), views.contacts.id.indexOf(contact));
    expect(involvement).toMatchObject({ happened, part, counts: false });
  });

  it('ties nobody by what was not held', () => {
    const macron = actor('emmanuel-macron');
    const not = contactsOf(columns, macron, null).filter((one) => !involvementOf(columns, macron, one).counts);
    expect(not.length).toBeGreaterThan(0);
    expect(partnersOf(columns, macron, not, () => 'acknowledged')).toEqual([]);
  });
});

describe('what a source says', () => {
  const zakharova = source('maria-zakharova');
  const contacts = accountsByContact(columns, 'source', zakharova, null);
  const all = contacts.flatMap((one) => one.accounts);

  it('stands by contact in time, each claim and stance once', () => {
    expect(contacts.map(({ contact }) => contact)).toEqual(
      [...new Set(contacts.map(({ contact }) => contact))].toSorted((a, b) => a - b),
    );
    const keys = all.map((row) => [accounts.claim[row], accounts.stance[row]].join('/'));
    expect(new Set(keys).size).toBe(keys.length);
    const own = [...accounts.source.keys()].filter((row) => accounts.source[row] === zakharova);
    expect(new Set(keys)).toEqual(new Set(own.map((row) => [accounts.claim[row], accounts.stance[row]].join('/'))));
  });

  it('is counted by stance', () => {
    const counts = stanceCounts(columns, all);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    for (const { stance, count } of counts)
      expect(all.filter((row) => STANCES[accounts.stance[row]!] === stance)).toHaveLength(count);
  });

  it('leaves out what was not public yet', () => {
    const day = parseDay('2023-07-06');
    const then = accountsByContact(columns, 'source', zakharova, day).flatMap((one) => one.accounts);
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(all.length);
    for (const row of then) expect(accounts.known[row]).toBeLessThanOrEqual(day);
  });
});
