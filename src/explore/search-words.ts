import Fuse from 'fuse.js/basic';
import { slugOf } from '../record/slug.ts';
import { wordsOf } from './fold.ts';

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
  /** Different folded words, sorted. */
  readonly #words: readonly string[];
  /** The texts of word i are `text[start[i]]` to `text[start[i + 1] - 1]`. */
  readonly #start: Int32Array;
  readonly #text: Int32Array;

  constructor(readonly texts: readonly string[]) {
    const found = new Map<string, number[]>();
    texts.forEach((text, i) => {
      for (const word of new Set(wordsOf(text))) {
        const list = found.get(word);
        if (list) list.push(i);
        else found.set(word, [i]);
      }
    });
    this.#words = [...found.keys()].sort();
    this.#start = new Int32Array(this.#words.length + 1);
    this.#words.forEach((word, i) => (this.#start[i + 1] = this.#start[i]! + found.get(word)!.length));
    this.#text = Int32Array.from(this.#words.flatMap((word) => found.get(word)!));
  }

  /** How the best word of each text fits a folded word. */
  fits(asked: string): Float32Array {
    const fits = new Float32Array(this.texts.length).fill(Infinity);
    for (const [word, fit] of this.#fitting(asked))
      for (let k = this.#start[word]!; k < this.#start[word + 1]!; k++) {
        const text = this.#text[k]!;
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
    for (let i = this.#place(asked); this.#words[i]?.startsWith(asked); i++)
      list.push([i, this.#words[i] === asked ? SAME : BEGINS]);
    return list;
  }

  #holding(asked: string): [word: number, fit: number][] {
    if (asked.length < SHORTEST_PART || hasDigit(asked)) return [];
    return this.#words.flatMap((word, i): [number, number][] => (word.includes(asked) ? [[i, HOLDS]] : []));
  }

  #similar(asked: string): [word: number, fit: number][] {
    const errors = Math.floor(asked.length * THRESHOLD);
    if (errors === 0 || hasDigit(asked)) return [];
    // With so many errors in it, one of one more pieces is unhurt, and no more letters are missing or too many: only
    // such words need to be compared.
    const pieces = piecesOf(asked, errors + 1);
    const candidates: number[] = [];
    this.#words.forEach((word, i) => {
      if (Math.abs(word.length - asked.length) <= errors && pieces.some((piece) => word.includes(piece)))
        candidates.push(i);
    });
    const fuse = new Fuse(
      candidates.map((i) => this.#words[i]!),
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
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]! < asked) low = middle + 1;
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
