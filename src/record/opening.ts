/*
 * What the page and the worker that checks somebody's own record say to each other. The worker is the compiler's
 * (compile/edges/worker.ts); the page knows it only by these words.
 */

/** Something wrong in the record's files. An error keeps the dataset from being written, a warning does not. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Path below the record's folder. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A file as it was chosen: where it lay (with slashes), and what is in it. */
export interface Given {
  readonly path: string;
  readonly file: Blob;
}

/** Why nothing could be checked at all; each is a sentence of the page (`open.refused.…`). */
export type Refusal =
  | 'nothing'
  | 'too-large'
  | 'unpacks-too-large'
  | 'several'
  | 'one-yaml'
  | 'no-record'
  | 'zip'
  | 'unreadable'
  | 'failed';

/** What may be opened, in bytes: more is refused, packed or unpacked. */
export const MOST_BYTES = 90_000_000;

export const OPENING_STEPS = ['read', 'check', 'make'] as const;
export type OpeningStep = (typeof OPENING_STEPS)[number];

/** How far a step has come: `done` of `of`, whatever it counts; `of` is 0 where that is not known. */
export interface Progress {
  readonly step: OpeningStep;
  readonly done: number;
  readonly of: number;
}

/** What came of it. */
export type Outcome =
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** Errors, and warnings among them; `more` are left out. */
  | { readonly kind: 'faults'; readonly faults: readonly Fault[]; readonly more: number }
  /** Warnings; the worker has the dataset's files. `aside`: files that are no part of a record and were not read. */
  | { readonly kind: 'opened'; readonly faults: readonly Fault[]; readonly more: number; readonly aside: number };

/** To the worker. */
export type Asked =
  { readonly kind: 'open'; readonly files: readonly Given[] } | { readonly kind: 'file'; readonly name: string };

/** From the worker; a file that is not there has no bytes. */
export type Told =
  | ({ readonly kind: 'progress' } & Progress)
  | Outcome
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> | null };
