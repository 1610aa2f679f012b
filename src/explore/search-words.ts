import Fuse from 'fuse.js/basic';
import { slugOf } from '../record/slug.ts';
import { sliced } from './slices.ts';
import type { Sliced } from './slices.ts';

/**
 * How a word fits one that is asked for: it is the same, it begins with it, it holds it; what only resembles it has
 * SIMILAR and a fraction that grows with the difference. Smaller is better, Infinity is no fit.
 */
export const SAME = 0;
export const BEGINS = 1;
export const HOLDS = 2;
export const SIMILAR = 3;

/** Of four letters one may be wrong. At fuse.js's own 0.6 everything resembles everything. */
const THRESHOLD = 0.25;

/** Shorter texts are held by too many words. */
const SHORTEST_PART = 3;

/** The words of many texts, and in which of them each stands. */
export class Words {
  /** `words`: different folded words, sorted. The texts of word i are `text[start[i]]` to `text[start[i + 1] - 1]`. */
  private constructor(
    readonly count: number,
    readonly words: readonly string[],
    readonly start: Int32Array,
    readonly text: Int32Array,
  ) {}

  /** Takes the folded words of each text. */
  static *of(texts: readonly (readonly string[])[]): Sliced<Words> {
    const found = new Map<string, number[]>();
    let stands = 0;
    yield* sliced(texts, (words, place) => {
      for (const word of words) {
        const list = found.get(word);
        if (!list) found.set(word, [place]);
        else if (list.at(-1) !== place) list.push(place);
        else continue;
        stands++;
      }
    });
    yield;
    const words = [...found.keys()].sort();
    yield;
    const start = new Int32Array(words.length + 1);
    const text = new Int32Array(stands);
    words.forEach((word, i) => {
      const list = found.get(word)!;
      text.set(list, start[i]);
      start[i + 1] = start[i]! + list.length;
    });
    return new Words(texts.length, words, start, text);
  }

  /** How the best word of each text fits a folded word. */
  fits(asked: string): Float32Array {
    const fits = new Float32Array(this.count).fill(Infinity);
    for (const [word, fit] of this.#fitting(asked))
      for (let k = this.start[word]!; k < this.start[word + 1]!; k++) {
        const text = this.text[k]!;
        if (fit < fits[text]!) fits[text] = fit;
      }
    return fits;
  }

  /** The words that fit one: those that begin with it and hold it, or where none begins with it those that resemble it. */
  #fitting(asked: string): [word: number, fit: number][] {
    const beginning = this.#beginning(asked);
    const inLatin = /\p{Script=Cyrillic}/u.test(asked) ? slugOf(asked) : '';
    if (beginning.length === 0 && inLatin !== '') beginning.push(...this.#beginning(inLatin));
    const holding = this.#holding(asked);
    if (beginning.length > 0) return [...holding, ...beginning];
    return [asked, inLatin].flatMap((word) => this.#similar(word)).concat(holding);
  }

  #beginning(asked: string): [word: number, fit: number][] {
    const list: [number, number][] = [];
    for (let i = this.#place(asked); this.words[i]?.startsWith(asked); i++)
      list.push([i, this.words[i] === asked ? SAME : BEGINS]);
    return list;
  }

  #holding(asked: string): [word: number, fit: number][] {
    if (asked.length < SHORTEST_PART || hasDigit(asked)) return [];
    return this.words.flatMap((word, i): [number, number][] => (word.includes(asked) ? [[i, HOLDS]] : []));
  }

  #similar(asked: string): [word: number, fit: number][] {
    const errors = Math.floor(asked.length * THRESHOLD);
    if (errors === 0 || hasDigit(asked)) return [];
    // With so many errors in it, one of one more pieces is unhurt, and no more letters are missing or too many: only
    // such words need to be compared.
    const pieces = piecesOf(asked, errors + 1);
    const candidates: number[] = [];
    this.words.forEach((word, i) => {
      if (Math.abs(word.length - asked.length) <= errors && pieces.some((piece) => word.includes(piece)))
        candidates.push(i);
    });
    const fuse = new Fuse(
      candidates.map((i) => this.words[i]!),
      {
        threshold: THRESHOLD,
        ignoreLocation: true,
        ignoreDiacritics: true,
        ignoreFieldNorm: true,
        includeScore: true,
        shouldSort: false,
      },
    );
    const resembling = fuse
      .search(asked)
      .map(({ refIndex, score }): [number, number] => [candidates[refIndex]!, SIMILAR + (score ?? 0)]);
    const swapped = swapsOf(asked).flatMap((swap) => this.#beginning(swap));
    return [...resembling, ...swapped.map(([word]): [number, number] => [word, SIMILAR])];
  }

  /** The place of the first word that does not come before this one. */
  #place(asked: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]! < asked) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

function piecesOf(word: string, count: number): string[] {
  const size = Math.ceil(word.length / count);
  return Array.from({ length: count }, (_, i) => word.slice(i * size, (i + 1) * size)).filter((piece) => piece !== '');
}

/** The words that a slip of two neighbouring letters makes of one. */
const swapsOf = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2));
