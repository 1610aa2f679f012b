import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Ławrow', 'lawrow'],
    ['Sauli Niinistö', 'sauli niinisto'],
    ['Łukaszewicz', 'lukaszewicz'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['İgor Kostyukov', 'igor kostyukov'],
    ['Narışkin', 'nariskin'],
    ['Straße', 'strasse'],
    ['Bjørn Æthelð', 'bjorn aetheld'],
    ['Лавров', 'лавров'],
    ['Сергій Рябков', 'сергіи рябков'],
    ['Зелёный', 'зеленыи'],
    ["Жан-П'єр", 'жан-пер'],
    ['Ανατόλι Αντόνοφς', 'ανατολι αντονοφσ'],
    ['łøßđðþæœıħŧς', 'lossddthaeoeihtσ'],
    ['єґ', 'ег'],
    ["aʼa’a‘a'a`a", 'aaaaaa'],
    ['ﬁre', 'fire'],
    ['Ｐｕｔｉｎ', 'putin'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds once for all, and whatever the case', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a b Ł ł Ó ó ß Ø ø İ ı Σ ς Й й Ё ё Є є Ґ ґ ’ - 9'.split(' '), ' ') }),
        (text) => {
          expect(fold(fold(text))).toBe(fold(text));
        },
      ),
    );
  });
});

describe('words', () => {
  it('are runs of letters and digits in any script', () => {
    expect(wordsOf('Trump–Putin call, 2 h (J.D. Vance’s)')).toEqual([
      'trump',
      'putin',
      'call',
      '2',
      'h',
      'j',
      'd',
      'vances',
    ]);
    expect(wordsOf('لافروف و 日本')).toEqual(['لافروف', 'و', '日本']);
    expect(wordsOf(' .*+?^${}()|[]\\/ ')).toEqual([]);
  });
});
