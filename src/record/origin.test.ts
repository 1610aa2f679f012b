import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soleOrigin } from './origin.ts';
import type { ClaimWords } from './standing.ts';
import { anyClaims, asserts, content, denies, FRIDAY, newcomer, occurrence, THURSDAY, word } from './testing.ts';
import type { Word } from './word.ts';

const OFFICIALS = asserts('us-officials');
const ECHO = asserts('us-officials', { known: FRIDAY });

describe('the sole origin of a contact', () => {
  test.each<[string, ClaimWords[], readonly Word[] | null]>([
    ['one source in one report', [occurrence(OFFICIALS)], [OFFICIALS]],
    ['one source in several reports is still one', [occurrence(OFFICIALS, ECHO)], [OFFICIALS, ECHO]],
    ['two sources are two origins', [occurrence(OFFICIALS, asserts('us-insider'))], null],
    ['two sources of one government too', [occurrence(asserts('us-office'), asserts('us-spokesman'))], null],
    ['denials and silences are no second origin', [occurrence(OFFICIALS, denies('russia-office'))], [OFFICIALS]],
    ['nor is a silence', [occurrence(OFFICIALS, word('russia-office', { stance: 'omits' }))], [OFFICIALS]],
    [
      'who took it back is no second origin',
      [occurrence(OFFICIALS, asserts('us-insider'), denies('us-insider', { known: THURSDAY }))],
      [OFFICIALS],
    ],
    [
      'others on what was said do not tell that it took place',
      [occurrence(OFFICIALS), content(asserts('us-office'))],
      [OFFICIALS],
    ],
    [
      'a second occurrence claim by another is a second origin',
      [occurrence(OFFICIALS), occurrence(asserts('us-office'))],
      null,
    ],
    ['without an occurrence claim all claims decide', [content(OFFICIALS), content(asserts('us-office'))], null],
    ['a joint text holds two sides', [occurrence(asserts('joint-text'))], null],
    ['nobody asserts it', [occurrence(denies('russia-office'))], null],
    ['its one source took it back', [occurrence(OFFICIALS, denies('us-officials', { known: FRIDAY }))], null],
  ])('%s', (_what, claims, expected) => {
    expect(soleOrigin(claims)).toEqual(expected);
  });

  test('is one source that asserts, and gone as soon as another does', () => {
    fc.assert(
      fc.property(anyClaims, newcomer('asserts'), (claims, other) => {
        const origin = soleOrigin(claims);
        if (origin === null) return;
        expect(new Set(origin.map(({ source }) => source)).size).toBe(1);
        expect(origin.every(({ stance }) => stance === 'asserts')).toBe(true);
        const at = claims.findIndex(({ words }) => words.includes(origin[0]!));
        const more = claims.map((claim, i) => (i === at ? { ...claim, words: [...claim.words, other] } : claim));
        expect(soleOrigin(more)).toBeNull();
      }),
    );
  });
});
