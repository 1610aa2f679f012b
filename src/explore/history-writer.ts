/** A deliberate step makes a history entry; a drag only replaces the present one. */
export type Step = 'push' | 'replace';

/** Browsers stop pages that write history too often (Safari: 100 writes in 30 s). */
const REPLACE_EVERY = 300;

/** Writes the address: `push` at once, `replace` at most every 300 ms and always with the last value. */
export class HistoryWriter {
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `path` is what goes before the query; `current` gives the query that the address in sight tells. */
  constructor(
    readonly path: string,
    readonly current = (): string => location.search,
  ) {}

  write(search: string, step: Step): void {
    if (step === 'push') {
      this.flush();
      this.#put('pushState', search);
      return;
    }
    this.#waiting = search;
    if (this.#timer === undefined) this.#next();
  }

  /** Writes what is waiting, and whatever comes after it no sooner than a pause later. */
  #next(): void {
    this.#timer = undefined;
    if (this.#waiting === null) return;
    this.flush();
    this.#timer = setTimeout(() => {
      this.#next();
    }, REPLACE_EVERY);
  }

  /** Writes what is still waiting. */
  flush(): void {
    if (this.#waiting !== null) this.#put('replaceState', this.#waiting);
    this.#waiting = null;
  }

  /** Forgets what is still waiting: the reader has gone back or forward. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = null;
  }

  #put(method: 'pushState' | 'replaceState', search: string): void {
    if (search === this.current()) return;
    try {
      history[method](null, '', this.path + search);
    } catch {
      // A sandboxed frame without an origin may not write its address in every browser; the state stands without it.
    }
  }
}
