import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Explorer } from '../../../explore/explorer.svelte.ts';
import type { Cell } from './grades.ts';

/** Where the reader has placed which claims (rows), and which of these were compared. Kept nowhere but here. */
export class Answers {
  readonly #placed = new SvelteMap<number, Cell>();
  readonly #compared = new SvelteSet<number>();
  /** Whether a printed worksheet carries the record's answers. */
  printed = $state(false);

  placed(claim: number): Cell | null {
    return this.#placed.get(claim) ?? null;
  }

  isCompared(claim: number): boolean {
    return this.#compared.has(claim);
  }

  /** Whether the record's answer is still asked for on some of these claims. */
  asks(claims: readonly number[]): boolean {
    return claims.some((claim) => !this.#compared.has(claim));
  }

  place(claim: number, cell: Cell): void {
    this.#placed.set(claim, cell);
  }

  /** Compares those claims that have been placed. */
  compare(claims: readonly number[]): void {
    for (const claim of claims) if (this.#placed.has(claim)) this.#compared.add(claim);
  }

  /** Takes claims back to where they were before they were placed. */
  clear(claims: readonly number[]): void {
    for (const claim of claims) {
      this.#placed.delete(claim);
      this.#compared.delete(claim);
    }
  }
}

const answers = new WeakMap<Explorer, Answers>();

/** The answers of a page: they outlast a dossier that is closed, not the page. */
export function answersOf(explorer: Explorer): Answers {
  const known = answers.get(explorer) ?? new Answers();
  answers.set(explorer, known);
  return known;
}
