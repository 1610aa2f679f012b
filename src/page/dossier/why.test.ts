import { describe, expect, it } from 'vitest';
import type { Columns } from '../../explore/columns.ts';
import type { AccountWord } from '../../explore/judgement.ts';
import type { CredibilityBranch } from '../../record/credibility.ts';
import type { StandingBranch } from '../../record/standing.ts';
import { SOURCE_KINDS } from '../../record/vocabulary.ts';
import type { Letter, Stance } from '../../record/vocabulary.ts';
import { textOf } from '../../text/text.ts';
import { sourcesInWords } from '../../text/sources.ts';
import { standingReason } from '../../text/standing-reason.ts';
import { gradeReason, voiceReason } from './why.ts';

const text = textOf('en');
const NAMES = ['White House', 'Kremlin', 'Peskov', 'Haass', 'Lavrov', 'Sullivan'];

/** Two sides and one account of every source. */
const columns = {
  accounts: { source: Int32Array.from(NAMES, (_, i) => i) },
  views: {
    sides: {
      id: ['us', 'russia', 'third'],
      name: ['United States', 'Russia', 'Third parties'],
      principal: [1, 1, 0],
      others: [0, 0, 1],
    },
    sources: { name: NAMES },
  },
} as unknown as Columns;

const word = (name: string, side: string, letter: Letter, stance: Stance = 'asserts'): AccountWord => ({
  account: NAMES.indexOf(name),
  source: name,
  side,
  kind: 'readout',
  joint: false,
  letter,
  stance,
  known: 0,
});

const US = word('White House', 'us', 'B');
const RU = word('Kremlin', 'russia', 'B');
const DENIAL = word('Peskov', 'russia', 'B', 'denies');

const STANDING: Record<StandingBranch, readonly [readonly AccountWord[], string]> = {
  'denied-by-party': [
    [US, DENIAL],
    'Asserted by: White House (B). Denied on record, for a side said to have taken part, by: Peskov (B).',
  ],
  joint: [[US], 'A joint text or recording says so: White House (B).'],
  'both-sides': [
    [US, RU, word('Haass', 'third', 'B')],
    'On record from both sides. United States: White House (B); Russia: Kremlin (B).',
  ],
  'one-side': [[RU], 'On record, but not from both sides: Kremlin (B).'],
  'not-on-record': [
    [word('Haass', 'us', 'C')],
    'Asserted only by people who will not be named or were not there, or by an outlet: Haass (C).',
  ],
  withdrawn: [[DENIAL], 'All who asserted it have since taken it back: Peskov (B).'],
};

const GRADES: Record<CredibilityBranch, readonly [readonly AccountWord[], string]> = {
  'no-letter': [[word('Haass', 'us', 'F')], 'Asserted only with letter F, which cannot be judged: Haass (F).'],
  'denied-improbable': [
    [word('Haass', 'us', 'E'), DENIAL, word('Sullivan', 'us', 'B', 'denies')],
    'Asserted only by: Haass (E). Denied by: Peskov (B) and Sullivan (B). One weak voice stands against two or more, one of them with letter B or better.',
  ],
  'denied-doubtful': [
    [US, DENIAL],
    'Asserted by: White House (B). Denied by: Peskov (B). What somebody denies stays doubtful.',
  ],
  'two-sides': [[US, RU], 'On record from more than one side: White House (B) and Kremlin (B).'],
  joint: [[US], 'A joint text or recording says so: White House (B).'],
  'record-and-second': [
    [US, word('Haass', 'us', 'C')],
    'On record, and told by more than one voice: White House (B) and Haass (C).',
  ],
  'record-alone': [[US], 'On record, but from one voice only: White House (B).'],
  'letter-c': [
    [word('Haass', 'us', 'C')],
    'Not on record, but from letter C, several unnamed officials or somebody with access: Haass (C).',
  ],
  'two-voices': [
    [word('Haass', 'us', 'D'), word('Sullivan', 'us', 'D')],
    'From more than one voice, none of them on record: Haass (D) and Sullivan (D).',
  ],
  'one-voice': [[word('Haass', 'us', 'D')], 'From one voice only, and not on record: Haass (D).'],
};

const entries = <K extends string, V>(table: Record<K, V>) => Object.entries(table) as [K, V][];

describe('the reason of a standing', () => {
  it.each(entries(STANDING))('%s', (branch, [deciding, sentence]) => {
    expect(standingReason(columns, { standing: 'disputed', branch, deciding }, text)).toBe(sentence);
  });
});

describe('the reason of a grade', () => {
  it.each(entries(GRADES))('%s', (branch, [deciding, sentence]) => {
    expect(gradeReason(columns, { digit: 3, branch, deciding }, text)).toBe(sentence);
  });

  it('says where nobody asserts it any more', () => {
    expect(gradeReason(columns, { digit: 6, branch: 'no-letter', deciding: [] }, text)).toBe(
      'Nobody’s last word asserts it.',
    );
  });
});

describe('what a letter does in the rules', () => {
  const sources = {
    id: ['office', 'scholar', 'leak', 'mediator', 'minutes'],
    side: [1, 1, 1, 2, 2],
    joint: [0, 0, 0, 0, 1],
  };
  const kind = ['readout', 'named-person', 'anonymous-official', 'readout', 'document'] as const;
  const cast = {
    views: { sides: columns.views.sides, sources: { ...sources, kind: kind.map((one) => SOURCE_KINDS.indexOf(one)) } },
  } as unknown as Columns;

  it.each([
    [
      'office',
      'B',
      'It counts as on record, as one voice with all that Russia says through its offices, officials and documents.',
    ],
    ['office', 'C', 'It does not count as on record; it is a voice of its own.'],
    ['scholar', 'B', 'It counts as on record, as a voice of its own.'],
    ['leak', 'C', 'It does not count as on record; it is a voice of its own.'],
    ['leak', 'F', 'F is no letter: what rests on such sources alone cannot be judged.'],
    ['mediator', 'B', 'It counts as on record, as a voice of its own.'],
    ['minutes', 'A', 'It counts as on record for both sides at once.'],
  ] as const)('%s with letter %s', (id, letter, sentence) => {
    expect(voiceReason(cast, sources.id.indexOf(id), letter, text)).toBe(sentence);
  });
});

describe('sources in words', () => {
  const all = NAMES.map((name) => word(name, 'us', 'B'));

  it('names each once, and counts those beyond three where there are two or more', () => {
    expect(sourcesInWords(columns, [US, US], text)).toBe('White House (B)');
    expect(sourcesInWords(columns, all.slice(0, 4), text)).toBe(
      'White House (B), Kremlin (B), Peskov (B) and Haass (B)',
    );
    expect(sourcesInWords(columns, all, text)).toBe('White House (B), Kremlin (B), Peskov (B) and 3 others');
  });
});
