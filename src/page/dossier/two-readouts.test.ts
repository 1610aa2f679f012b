import { describe, expect, it } from 'vitest';
import { parseDay } from '../../record/day.ts';
import { realContact } from './test-shards.ts';
import type { RealContact } from './test-shards.ts';
import { hasReadouts, readoutsOf, stancesOf } from './two-readouts.ts';
import type { Readouts, ToldClaim } from './two-readouts.ts';

const ids = (told: readonly ToldClaim[]): string[] => told.map(({ one }) => one.claim.id);
const shown = ({ columns }: RealContact, readouts: Readouts): Record<string, string[]> => ({
  ...Object.fromEntries(readouts.alone.map(({ side, told }) => [columns.views.sides.id[side]!, ids(told)])),
  shared: ids(readouts.shared),
  others: ids(readouts.others),
});

describe('two readouts of the call of 30 December 2021', () => {
  const contact = realContact('2021-12-30-biden-putin-phone-call');
  const claims = contact.claims();
  const readouts = readoutsOf(contact.columns, claims);

  it('hardly overlap', () => {
    expect(shown(contact, readouts)).toEqual({
      us: [
        'requested-by-russia',
        'biden-in-delaware',
        'decisive-response',
        'deescalation-condition',
        'two-paths',
        'areas-of-agreement',
        'nothing-about-you',
        'nato-not-for-others',
        'purpose',
        'no-statement-of-intent',
        'allies-briefed',
      ],
      shared: ['occurred', 'january-calendar', 'tone', 'readiness-for-dialogue'],
      russia: [
        'guarantees-main-subject',
        'firm-guarantees-demand',
        'personal-control',
        'no-strike-weapons',
        'special-responsibility',
        'sanctions-rupture',
        'mirror-warning',
        'nuclear-war',
        'contacts-continue',
      ],
      others: [],
    });
  });

  it('hold every claim once', () => {
    const all = [...readouts.alone.flatMap(({ told }) => told), ...readouts.shared, ...readouts.others];
    expect(new Set(ids(all))).toEqual(new Set(claims.map(({ claim }) => claim.id)));
    expect(all).toHaveLength(claims.length);
  });

  it('count what the other side leaves out of what one tells', () => {
    const [us, russia] = readouts.alone;
    expect(stancesOf(us!.told, russia!.side, 'omits')).toBe(5);
    expect(stancesOf(russia!.told, us!.side, 'omits')).toBe(8);
    expect(stancesOf(russia!.told, us!.side, 'denies')).toBe(0);
  });

  it('say of a claim who leaves it out, and where nothing of a side is recorded', () => {
    const sidesOf = (id: string) =>
      [...readouts.alone.flatMap(({ told }) => told)].find(({ one }) => one.claim.id === id)!.sides;
    expect(sidesOf('no-strike-weapons').map(({ stance }) => stance)).toEqual(['omits', 'asserts']);
    expect(sidesOf('purpose').map(({ stance }) => stance)).toEqual(['asserts', null]);
    expect(sidesOf('purpose')[1]!.words).toEqual([]);
  });
});

describe('two readouts of the meeting in New York', () => {
  const contact = realContact('2023-04-24-haass-lavrov-new-york');
  const { columns } = contact;

  it('take each side by its last word: a fake that was confirmed is told by both', () => {
    const readouts = readoutsOf(columns, contact.claims());
    const occurred = readouts.shared.find(({ one }) => one.claim.id === 'occurred')!;
    const russia = occurred.sides.find(({ side }) => columns.views.sides.id[side] === 'russia')!;
    expect(russia.stance).toBe('asserts');
    expect(russia.words.map(({ stance }) => stance)).not.toContain('denies');
    expect(shown(contact, readouts)).toEqual({
      us: ['agenda', 'secret-channel', 'not-directed'],
      shared: ['occurred', 'us-participants'],
      russia: ['lavrov-version'],
      others: ['garble-april-last-year', 'long-at-the-table'],
    });
  });

  it('take it as it stood on an earlier day', () => {
    const readouts = readoutsOf(columns, contact.claims(parseDay('2023-07-06')));
    expect(ids(readouts.shared)).toEqual([]);
    const us = readouts.alone.find(({ side }) => columns.views.sides.id[side] === 'us')!;
    expect(ids(us.told)).toContain('occurred');
    expect(stancesOf(us.told, columns.views.sides.id.indexOf('russia'), 'denies')).toBe(1);
  });
});

describe('readouts of every contact', () => {
  it('are offered only where every principal side has a word', () => {
    const talks = realContact('2021-12-30-biden-putin-phone-call');
    expect(hasReadouts(talks.columns, talks.claims())).toBe(true);
    const [first] = talks.claims().filter(({ claim }) => claim.id === 'allies-briefed');
    expect(hasReadouts(talks.columns, [first!])).toBe(false);
  });
});
