import { describe, expect, it } from 'vitest';
import { tiesAnybody, tiesOf } from './ties.ts';
import type { Party, Tie } from './ties.ts';
import { HAPPENED } from './vocabulary.ts';
import type { Role } from './vocabulary.ts';

/** `us.biden principal!` → a party; with `!` it asked for the contact. */
const party = (text: string): Party<string, string> => {
  const [, name = '', role = '', asked] = /^(\S+) (\w+)(!?)$/.exec(text) ?? [];
  return { actor: name, side: name.split('.')[0] ?? '', role: role as Role, initiated: asked === '!' };
};

/** `us.biden –between→ ru.putin`. */
const printed = ({ a, b, kind, towards }: Tie<string>): string =>
  `${a} ${towards === a ? '←' : '–'}${kind}${towards === b ? '→' : '–'} ${b}`;

const cases: { rule: string; parties: string[]; ties: string[] }[] = [
  {
    rule: 'principals of different sides are tied',
    parties: ['us.biden principal', 'ru.putin principal'],
    ties: ['us.biden –between– ru.putin'],
  },
  {
    rule: 'delegates count like principals, and colleagues are tied within their side',
    parties: ['us.biden principal', 'us.blinken delegate', 'ru.lavrov delegate'],
    ties: ['us.biden –within– us.blinken', 'us.biden –between– ru.lavrov', 'us.blinken –between– ru.lavrov'],
  },
  {
    rule: 'with an intermediary the ties run through it and never directly',
    parties: ['us.blinken principal', 'eg.shoukry intermediary', 'ru.lavrov principal'],
    ties: ['us.blinken –between– eg.shoukry', 'eg.shoukry –between– ru.lavrov'],
  },
  {
    rule: "an intermediary of one's own side is a tie within it",
    parties: ['ru.kremlin principal', 'ru.abramovich intermediary', 'ua.zelensky principal'],
    ties: ['ru.kremlin –within– ru.abramovich', 'ru.abramovich –between– ua.zelensky'],
  },
  {
    rule: 'several intermediaries are each tied to the parties, not to each other',
    parties: ['us.usa principal', 'in.modi intermediary', 'cn.xi intermediary', 'ru.putin delegate'],
    ties: [
      'us.usa –between– in.modi',
      'us.usa –between– cn.xi',
      'in.modi –between– ru.putin',
      'cn.xi –between– ru.putin',
    ],
  },
  {
    rule: 'hosts and briefed parties stand aside, tied to the parties of other sides only',
    parties: [
      'us.burns principal',
      'ru.naryshkin principal',
      'tr.turkey host',
      'us.biden briefed',
      'ua.ukraine briefed',
    ],
    ties: [
      'us.burns –between– ru.naryshkin',
      'us.burns –aside– tr.turkey',
      'us.burns –aside– ua.ukraine',
      'ru.naryshkin –aside– tr.turkey',
      'ru.naryshkin –aside– us.biden',
      'ru.naryshkin –aside– ua.ukraine',
    ],
  },
  {
    rule: 'who declined is tied to nobody',
    parties: ['ru.russia principal', 'us.usa declined', 'tr.turkey host'],
    ties: ['ru.russia –aside– tr.turkey'],
  },
  { rule: 'one actor alone has no tie', parties: ['us.a principal'], ties: [] },
  {
    rule: 'a tie leads from who asked for the contact',
    parties: ['us.biden principal', 'ru.putin principal!', 'ru.lavrov delegate'],
    ties: ['us.biden ←between– ru.putin', 'us.biden –between– ru.lavrov', 'ru.putin –within– ru.lavrov'],
  },
  {
    rule: 'where both asked it leads nowhere',
    parties: ['us.biden principal!', 'ru.putin principal!'],
    ties: ['us.biden –between– ru.putin'],
  },
  {
    rule: 'an intermediary carries from who asked to who did not',
    parties: ['us.usa principal!', 'in.modi intermediary', 'ru.putin principal', 'ua.ukraine briefed'],
    ties: [
      'us.usa –between→ in.modi',
      'us.usa –aside– ua.ukraine',
      'in.modi –between→ ru.putin',
      'in.modi –aside– ua.ukraine',
      'ru.putin –aside– ua.ukraine',
    ],
  },
  {
    rule: "an intermediary of one's own side is sent",
    parties: ['ru.abramovich intermediary', 'ru.putin principal!', 'us.carstens delegate'],
    ties: ['ru.abramovich ←within– ru.putin', 'ru.abramovich –between→ us.carstens'],
  },
  {
    rule: 'an intermediary who asked goes to all',
    parties: ['us.trump principal', 'hu.orban intermediary!', 'ru.putin principal'],
    ties: ['us.trump ←between– hu.orban', 'hu.orban –between→ ru.putin'],
  },
  {
    rule: 'an intermediary carries to whoever did not ask, wherever it is named',
    parties: ['us.usa principal', 'in.modi intermediary', 'ru.putin principal!'],
    ties: ['us.usa ←between– in.modi', 'in.modi ←between– ru.putin'],
  },
  {
    rule: 'between an intermediary and a party that both asked a tie leads nowhere',
    parties: ['us.trump principal!', 'hu.orban intermediary!', 'ru.putin principal'],
    ties: ['us.trump –between– hu.orban', 'hu.orban –between→ ru.putin'],
  },
  {
    rule: 'where an office asked, the person who went for it carries to the others',
    parties: ['va.zuppi intermediary', 'ru.ushakov principal', 'va.holy-see intermediary!'],
    ties: ['va.zuppi –between→ ru.ushakov', 'ru.ushakov ←between– va.holy-see'],
  },
];

describe('tiesOf', () => {
  it.each(cases)('$rule', ({ parties, ties }) => {
    expect(tiesOf(parties.map(party)).map(printed)).toEqual(ties);
  });
});

describe('tiesAnybody', () => {
  it('holds for held contacts only', () => {
    expect(HAPPENED.filter(tiesAnybody)).toEqual(['held']);
  });
});
