import { describe, expect, test } from 'vitest';
import {
  accountSchema,
  actorSchema,
  contactSchema,
  recordSchema,
  reportSchema,
  sideSchema,
  sourceSchema,
} from './schema.ts';

const contact = {
  title: 'A call',
  channel: 'leader-calls',
  when: '2021-12-30',
  mode: 'phone',
  participants: [{ actor: 'leader', role: 'principal' }],
  summary: 'They spoke.',
  claims: [
    {
      id: 'occurred',
      about: 'occurrence',
      text: 'They spoke.',
      accounts: [{ source: 'office', report: 'readout', stance: 'asserts' }],
    },
  ],
};
const report = { outlet: 'office', title: 'Readout', published: '2021-12-30', language: 'en' };
const source = { name: 'Office', side: 'us', kind: 'readout', reliability: 'B', why: 'It took part.' };

/** `path: message` of each fault. */
const faults = (result: ReturnType<typeof contactSchema.safeParse> | ReturnType<typeof reportSchema.safeParse>) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a contact', () => {
  test('may leave out what is not known', () => {
    expect(contactSchema.parse(contact)).toEqual({ ...contact, topics: [], follows: [] });
  });

  test('has its numbers and flags read from text, as YAML gives nothing else', () => {
    const place = { name: 'Geneva', country: 'CH', lat: '46.2', lon: '6.15' };
    const participants = [{ actor: 'leader', role: 'principal', initiated: 'true' }];
    const read = contactSchema.parse({ ...contact, minutes: '50', place, participants });
    expect(read.minutes).toBe(50);
    expect(read.place).toEqual({ ...place, lat: 46.2, lon: 6.15 });
    expect(read.participants[0]?.initiated).toBe(true);
  });

  const [claim] = contact.claims;

  test.each<[string, object, RegExp]>([
    ['no title', { title: undefined }, /^title: /],
    ['an empty title', { title: '  ' }, /^title: must not be empty/],
    ['a channel that is no id', { channel: 'Leader calls' }, /^channel: must be in kebab case/],
    ['an id that ends in a hyphen', { channel: 'calls-' }, /^channel: must be in kebab case/],
    ['a date in words', { when: 'last May' }, /^when: "last May" is not an EDTF date, such as 2023-04/],
    ['a day that its month has not', { when: '2023-02-29' }, /^when: "2023-02-29" is not an EDTF date/],
    ['held said aloud: it is the default', { happened: 'held' }, /^happened: /],
    ['an unknown mode', { mode: 'telegram' }, /^mode: /],
    ['no participants', { participants: [] }, /^participants: /],
    ['an unknown role', { participants: [{ actor: 'leader', role: 'guest' }] }, /^participants\.0\.role: /],
    [
      'a flag that is no',
      { participants: [{ actor: 'a', role: 'host', initiated: 'false' }] },
      /initiated: must be true, or absent/,
    ],
    ['no minutes', { minutes: '0' }, /^minutes: /],
    ['half minutes', { minutes: '1.5' }, /^minutes: /],
    ['minutes in words', { minutes: 'an hour' }, /^minutes: /],
    ['a latitude beyond the pole', { place: { name: 'X', country: 'CH', lat: '91' } }, /^place\.lat: /],
    ['a longitude beyond the antimeridian', { place: { name: 'X', country: 'CH', lon: '-181' } }, /^place\.lon: /],
    [
      'a country by name',
      { place: { name: 'Geneva', country: 'Switzerland' } },
      /^place\.country: must be a two-letter/,
    ],
    ['no claims', { claims: [] }, /^claims: /],
    [
      'a claim without accounts',
      { claims: [{ ...claim, accounts: [] }] },
      /^claims\.0\.accounts: a claim needs at least one account/,
    ],
    ['a claim about something else', { claims: [{ ...claim, about: 'weather' }] }, /^claims\.0\.about: /],
    ['a field that no contact has', { chanel: 'calls' }, /chanel/],
  ])('%s is a fault', (_what, change, fault) => {
    const found = faults(contactSchema.safeParse({ ...contact, ...change }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(fault);
  });

  test('all faults are told at once', () => {
    expect(faults(contactSchema.safeParse({ ...contact, when: 'soon', mode: 'x', summary: '' }))).toHaveLength(3);
  });

  test.each(['offered', 'declined', 'called-off'])('may be %s', (happened) => {
    expect(contactSchema.parse({ ...contact, happened }).happened).toBe(happened);
  });
});

describe('an account', () => {
  const account = { source: 'office', report: 'readout', stance: 'denies' };

  test('may override the letter of its source', () => {
    expect(accountSchema.parse({ ...account, reliability: 'C', why: 'Not there.' }).reliability).toBe('C');
  });

  test.each([{ stance: 'agrees' }, { reliability: 'G' }, { reliability: 'b' }, { source: '' }])(
    '%j is a fault',
    (change) => {
      expect(accountSchema.safeParse({ ...account, ...change }).success).toBe(false);
    },
  );
});

describe('a report', () => {
  test('has the title as printed, or ours', () => {
    const { title, ...untitled } = report;
    expect(reportSchema.parse(report).relays).toEqual([]);
    expect(reportSchema.parse({ ...untitled, suppliedTitle: title }).title).toBeUndefined();
    const fault = [': needs either title (the headline as printed) or suppliedTitle (our words)'];
    expect(faults(reportSchema.safeParse(untitled))).toEqual(fault);
    expect(faults(reportSchema.safeParse({ ...report, suppliedTitle: title }))).toEqual(fault);
  });

  test.each(['http://example.org/', 'https://example.org/a?b=c#d'])('links to %s', (url) => {
    expect(reportSchema.parse({ ...report, url }).url).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'file:///etc/passwd',
    'example.org',
    '/x',
    '',
  ])('does not link to "%s"', (url) => {
    expect(faults(reportSchema.safeParse({ ...report, url }))).toEqual(['url: must be an http or https address']);
  });

  test.each([
    ['en', true],
    ['pt-BR', true],
    ['zh-Hant-TW', true],
    ['English', false],
    ['EN', false],
    ['', false],
  ])('in the language "%s": %s', (language, valid) => {
    expect(reportSchema.safeParse({ ...report, language }).success).toBe(valid);
  });
});

test.each([
  [{ joint: 'true' }, true],
  [{ actor: 'leader' }, true],
  [{ joint: 'yes' }, false],
  [{ kind: 'rumour' }, false],
  [{ reliability: undefined }, false],
  [{ why: '' }, false],
])('a source with %j: %s', (change, valid) => {
  expect(sourceSchema.safeParse({ ...source, ...change }).success).toBe(valid);
});

test('an actor has offices in time and spellings, or none', () => {
  const actor = { name: 'A leader', kind: 'person', side: 'us' };
  expect(actorSchema.parse(actor)).toMatchObject({ office: 'none', roles: [], aliases: [] });
  const roles = [{ title: 'Head of state', from: '2021-01', to: '2025-01-20' }];
  expect(actorSchema.parse({ ...actor, roles }).roles).toEqual(roles);
  expect(actorSchema.safeParse({ ...actor, roles: [{ title: 'Head', from: 'then' }] }).success).toBe(false);
});

test.each([
  [{ principal: 'true' }, true],
  [{ others: 'true' }, true],
  [{ hue: 'pink' }, false],
  [{ principal: 'false' }, false],
])('a side with %j: %s', (change, valid) => {
  expect(sideSchema.safeParse({ name: 'One side', hue: 'blue', ...change }).success).toBe(valid);
});

test.each([
  ['2026-03-26', true],
  ['2026-03', false],
  ['2026-02-29', false],
  ['2026-03-26~', false],
])('coverage to "%s": %s', (to, valid) => {
  expect(recordSchema.shape.coverage.safeParse({ from: '2021-01-01', to }).success).toBe(valid);
});
