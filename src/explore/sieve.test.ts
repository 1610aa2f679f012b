import { describe, expect, it } from 'vitest';
import type { Columns } from './columns.ts';
import { Sieve } from './sieve.ts';
import type { ValueWords } from './values.ts';
import { WORD } from './values.ts';

/** One contact for each bit of a word, with one account, both of which have that bit. */
const bits = Int32Array.from({ length: WORD }, (_, bit) => 1 << bit);
const failed = () => ({ contacts: new Uint16Array(WORD), accounts: new Uint16Array(WORD) });
const sieveOf = (out = failed()) =>
  new Sieve(
    {
      contacts: { count: WORD, accountStart: Int32Array.from({ length: WORD + 1 }, (_, i) => i) },
    } as unknown as Columns,
    { contacts: bits, accounts: bits, all: bits.map((_, row) => row) } as unknown as ValueWords,
    out,
    1,
    1,
  );

describe('a sieve', () => {
  it.each(['contacts', 'accounts'] as const)(
    'counts every bit of the words of %s, asked for nothing before',
    (level) => {
      expect([...sieveOf().counts(level)]).toEqual(Array<number>(WORD).fill(1));
    },
  );

  it('counts on where few are moved, and leaves what it gave before as it was', () => {
    const out = failed();
    const sieve = sieveOf(out);
    expect(sieve.counts('contacts')[30]).toBe(1);
    const before = sieve.passing;
    out.contacts[30] = 1;
    sieve.disturb(Int32Array.of(30));
    expect(sieve.counts('contacts')[30]).toBe(0);
    expect(sieve.counts('accounts')[30]).toBe(0);
    expect(sieve.passing.contacts[30]).toBe(0);
    expect(sieve.passing.count).toBe(WORD - 1);
    expect(before.contacts[30]).toBe(1);
    expect(before.count).toBe(WORD);
  });

  it('obeys no bits but those of its masks', () => {
    const out = failed();
    out.contacts[3] = 2;
    out.accounts[4] = 4;
    expect(sieveOf(out).passing.count).toBe(WORD);
    out.accounts[4] = 5;
    expect(sieveOf(out).passing.contacts[4]).toBe(0);
  });
});
