import fc from 'fast-check';
import { isVersion, PARAMETERS } from '../src/explore/address.ts';
import type { Tables } from '../src/explore/columns.ts';

/** What would leave its mark if it were parsed as markup, or run; `x-hostile` is an element that no page has. */
const SCRIPTS = [
  '<x-hostile>x</x-hostile>',
  '<img src=x onerror="window.ran=1">',
  '"><svg onload=window.ran=1>',
  "'-(window.ran=1)-'",
  '</title><script>window.ran=1</script>',
  'javascript:window.ran=1',
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
];
const PROTOTYPES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];
/** Controls, marks of direction, no character, half of one, signs that regular expressions read. */
const SIGNS = [
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '%00',
  '%',
  '%zz',
  '\r\n',
  '.*+?^${}()|[]\\',
  '(a+)+$',
  'ß',
  'İ',
  '🇺🇦',
];
const NUMBERS = [
  '-1',
  '0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '2022-13',
  '2022-02-30',
  '-9999..9999',
  '..',
  '2022..2021',
  '0000',
];

const long = fc
  .tuple(fc.constantFrom('a', '~', '%', 'é', '..', 'x~'), fc.integer({ min: 100, max: 20_000 }))
  .map(([sign, times]) => sign.repeat(times));

/** Without halves of letters, which no address can hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** Any text that somebody might send: random, odd, long, or meant to run. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...SCRIPTS, ...PROTOTYPES, ...SIGNS, ...NUMBERS),
  fc
    .array(fc.constantFrom(...SCRIPTS, ...PROTOTYPES, ...SIGNS, '~', ' ', 'lavrov'), { minLength: 2, maxLength: 5 })
    .map((all) => all.join('')),
);

/** Queries: known and unknown parameters, values nearly right, of the wrong kind, too long, encoded twice, or meant to run. */
export function hostileAddress({ channels, actors, contacts, sources }: Tables): fc.Arbitrary<string> {
  const some = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids.slice(0, 40));
  const id = fc.oneof(some(channels.id), some(actors.id), some(contacts.id), some(sources.id));
  const kind = fc.constantFrom('contact', 'actor', 'source', 'report', 'claim', '__proto__');
  const near = fc.oneof(
    id,
    fc.tuple(kind, id).map(([of, one]) => `${of}:${one}`),
    fc.tuple(id, hostileText).map(([one, odd]) => `${one}~${odd}`),
    fc.tuple(id, fc.constantFrom('/', '~~', ':', '-', 'x')).map(([one, odd]) => one + odd),
    fc.constantFrom(
      '1',
      '0',
      'all',
      'timeline',
      'network',
      'matrix',
      'table',
      'sources',
      'channels',
      'A~B',
      'contested',
      'uk',
      'dark',
    ),
  );
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...PARAMETERS.map((one) => one.name)) },
    { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPES, 'utm_source', '', '<x-hostile>') },
  );
  const plain = (text: string): string => encodeURIComponent(wellFormed(text));
  const encode = fc.constantFrom(
    plain,
    (text: string) => plain(plain(text)),
    (text: string) => wellFormed(text).replace(/[&#]/g, ''),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: near },
    { weight: 4, arbitrary: hostileText },
    { weight: 1, arbitrary: long },
  );
  const pair = fc.tuple(name, value, encode).map(([one, text, encoded]) => `${encoded(one)}=${encoded(text)}`);
  return (
    fc
      .array(pair, { minLength: 1, maxLength: 6 })
      .map((pairs) => `?${pairs.join('&')}`)
      // Another version is another page.
      .filter((search) => !isVersion(new URLSearchParams(search).get('data') ?? ''))
  );
}
