import type { DatasetBase } from './load.ts';

/*
 * Somebody's own record, opened in the page and nowhere else: its dataset is asked for as a published one is, but in the
 * browser. It lasts as long as the page.
 */

/** Where an opened record's dataset lies. */
export const LOCAL_BASE: DatasetBase = 'local:';

/** What an address of an opened record says in `data`: there is no version that anybody else could ask for. */
export const LOCAL_DATA = 'local';

/** The event that an opened record is to be shown. */
export const LOCAL_SHOWN = 'backchannel-local';

type Answer = (name: string) => Promise<Response>;
let answer: Answer | null = null;

/** Whether a record is open. */
export const isLocalOpen = (): boolean => answer !== null;

/** Whether what is shown is an opened record: it is not published, and no address leads to it. */
export const isLocal = ({ base }: { readonly base: DatasetBase }): boolean => base === LOCAL_BASE;

/** Puts an opened record in the place of the published one, or (null) takes it away. `by` answers for its files. */
export function keepLocal(by: Answer | null): void {
  answer = by;
}

/** Rejects when a signal gives something up. */
const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** Fetches a file of a dataset, an opened record's too, until `signal` gives it up. */
export const fetchFile = (address: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> =>
  answer !== null && address.startsWith(LOCAL_BASE)
    ? Promise.race([answer(address.slice(LOCAL_BASE.length)), givenUp(signal)])
    : fetch(address, { signal });
