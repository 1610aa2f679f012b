import { describe, expect, it } from 'vitest';
import { judgementOf } from '../../explore/judgement.ts';
import { parseDay } from '../../record/day.ts';
import { textOf } from '../../text/text.ts';
import { bySide, echoesOf } from './accounts-by-side.ts';
import { turnInWords } from './changed.ts';
import type { GradedClaim } from './claims.ts';
import { publicSince } from './edtf-words.ts';
import { laterThan } from './later.ts';
import { realContact } from './test-shards.ts';
import type { RealContact } from './test-shards.ts';
import { standingReason } from '../../text/standing-reason.ts';
import { capReason, gradeReason } from './why.ts';

const text = textOf('en');

/** Who says what on a claim, side by side: `white-house asserts` with the number of reports where there are several. */
const saidBySide = ({ columns }: RealContact, { words }: GradedClaim) =>
  bySide(columns, words).map((column) => [
    column.side === null ? 'others' : columns.views.sides.id[column.side],
    ...column.words.map(({ source, stance, accounts }) =>
      [columns.views.sources.id[source], stance, ...(accounts.length > 1 ? [accounts.length] : [])].join(' '),
    ),
  ]);

const turns = ({ columns, shard }: RealContact, claim: GradedClaim): string[] =>
  claim.turns.map((turn) =>
    turnInWords(columns, turn, (account) => publicSince(columns, shard.reports, account, text), text),
  );

const named = (claims: readonly GradedClaim[], id: string): GradedClaim => claims.find(({ claim }) => claim.id === id)!;

describe('the dossier of the meeting in New York, April 2023', () => {
  const contact = realContact('2023-04-24-haass-lavrov-new-york');
  const claims = contact.claims();

  it('opens with the claim that it happened, whose accounts stand by side, oldest first', () => {
    expect(claims.map(({ claim }) => claim.id)[0]).toBe('occurred');
    expect(saidBySide(contact, claims[0]!)).toEqual([
      ['us', 'nbc-2023-07-former-officials asserts 3', 'richard-haass asserts', 'jake-sullivan asserts'],
      [
        'russia',
        'maria-zakharova denies',
        'maria-zakharova asserts',
        'russian-foreign-ministry asserts',
        'sergei-lavrov asserts',
      ],
    ]);
    expect(echoesOf(contact.columns, claims[0]!.words)).toEqual({ reports: 9, languages: 5, origins: 6 });
  });

  it('tells both words of the ministry with their dates', () => {
    expect(turns(contact, claims[0]!)).toEqual([
      'Maria Zakharova first denied it (6 July 2023), then asserted it (7 July 2023).',
    ]);
    expect(turns(contact, named(claims, 'lavrov-version'))).toEqual([
      'On record for Russia, first denied by Maria Zakharova (9 July 2023), then asserted by Sergei Lavrov (18 December 2023).',
    ]);
  });

  it('says why it stands as acknowledged', () => {
    const { standing } = judgementOf(contact.columns, contact.row, null)!;
    expect(standingReason(contact.columns, standing, text)).toBe(
      'On record from both sides. United States: Richard Haass (B) and Jake Sullivan, US national security adviser (B); Russia: Sergei Lavrov (B).',
    );
  });

  it('gives a third party its column only where one speaks', () => {
    expect(saidBySide(contact, named(claims, 'garble-april-last-year')).at(-1)).toEqual([
      'others',
      'kontrast1-retelling asserts',
    ]);
    expect(saidBySide(contact, named(claims, 'lavrov-version')).map(([side]) => side)).toEqual(['us', 'russia']);
  });

  it('leaves out what was not public on the date asked for', () => {
    const then = contact.claims(parseDay('2023-07-06'));
    const day = parseDay('2023-07-06');
    expect(turns(contact, then[0]!)).toEqual([]);
    expect(saidBySide(contact, then[0]!)[1]).toEqual(['russia', 'maria-zakharova denies']);
    expect(then.map(({ claim }) => claim.id)).not.toContain('lavrov-version');
    const later = laterThan(contact.columns, contact.row, day);
    expect(later.claims).toBe(claims.length - then.length);
    const accounts = (all: readonly GradedClaim[]): number =>
      all.reduce((sum, { words }) => sum + words.reduce((n, word) => n + word.accounts.length, 0), 0);
    expect(later.accounts).toBe(accounts(claims) - accounts(then));
    expect(contact.claims(parseDay('2023-05-01'))).toEqual([]);
  });
});

describe('the dossier of the call of 30 December 2021', () => {
  const contact = realContact('2021-12-30-biden-putin-phone-call');
  const claims = contact.claims();

  it('sets what one readout says beside what the other leaves out', () => {
    expect(saidBySide(contact, named(claims, 'no-strike-weapons'))).toEqual([
      ['us', 'white-house omits'],
      ['russia', 'kremlin asserts 2', 'yuri-ushakov asserts'],
    ]);
  });

  it('says that sources of one government are one voice', () => {
    expect(gradeReason(contact.columns, named(claims, 'no-strike-weapons').grade, text)).toBe(
      'On record, but one government’s sources count as one voice: Kremlin (B) and Yuri Ushakov, Kremlin foreign policy aide (B).',
    );
  });
});

describe('the dossier of the cease-fire offer of 2023, through intermediaries', () => {
  const contact = realContact('2023-putin-ceasefire-offer-intermediaries');
  const claims = contact.claims();

  it('names who denies it', () => {
    const { standing } = judgementOf(contact.columns, contact.row, null)!;
    expect(standing.standing).toBe('disputed');
    expect(standingReason(contact.columns, standing, text)).toBe(
      'Asserted by: Three Russian sources together (Reuters, February 2024) (C). Denied on record, for a side said to have taken part, by: Dmitry Peskov, Kremlin spokesman (B).',
    );
  });

  it('says where the occurrence capped a grade', () => {
    const { grade } = named(claims, 'freeze-terms');
    expect(grade).toMatchObject({ digit: 4, uncapped: 3 });
    expect(capReason(grade, text)).toBe(
      'Its own accounts would give 3 (Possibly true); lowered to 4, for a claim is never surer than that the contact took place.',
    );
    expect(capReason(claims[0]!.grade, text)).toBeNull();
  });

  it('folds five reports of one origin', () => {
    const reuters = claims[0]!.words.find(({ accounts }) => accounts.length === 5)!;
    expect(echoesOf(contact.columns, [reuters])).toEqual({ reports: 5, languages: 4, origins: 1 });
  });
});
