import type { Explorer } from '../../explore/explorer.svelte.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { linksTo } from './links.ts';
import { sorted, supportOf } from './sort.ts';
import type { Support } from './sort.ts';

/** What the table lists, all of one state of the page. */
export interface Listed {
  /** Contacts in their order. */
  readonly rows: readonly number[];
  /** Place in STANDINGS by contact. */
  readonly standings: Uint8Array;
  readonly support: Support;
  /** The address that opens a contact. */
  readonly link: (contact: number) => string;
}

/** ms without a change, after which the filter rests. */
const REST = 200;

/**
 * What the table lists. In sight it follows the filter at once; out of sight once the filter rests, so that it does
 * not hold up what is in sight. To be made while a component is; `watch` is attached to what is or is not in sight.
 */
export class Listing {
  readonly #support = $derived.by(() => supportOf(this.explorer.columns, this.explorer.asof));
  readonly #current = $derived.by((): Listed => {
    const { explorer } = this;
    const { columns, settings } = explorer;
    const standings = Uint8Array.from(columns.views.contacts.id, (_, row) => STANDINGS.indexOf(explorer.standing(row)));
    const rows = sorted(columns, explorer.passing().contacts, settings.sort, standings, this.#support);
    return { rows, standings, support: this.#support, link: linksTo(explorer) };
  });
  #inSight = $state(true);
  #rested = $state.raw<Listed>();

  constructor(readonly explorer: Explorer) {
    $effect(() => {
      const current = this.#current;
      const timer = setTimeout(() => (this.#rested = current), REST);
      return () => clearTimeout(timer);
    });
  }

  get now(): Listed {
    return this.#inSight ? this.#current : (this.#rested ?? this.#current);
  }

  readonly watch = (section: HTMLElement): (() => void) => {
    const observer = new IntersectionObserver(
      (entries) => {
        this.#inSight = entries.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: '50%' },
    );
    observer.observe(section);
    return () => observer.disconnect();
  };
}
