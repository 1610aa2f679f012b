import { createContext } from 'svelte';
import type { Day } from '../record/day.ts';
import { STANDINGS } from '../record/vocabulary.ts';
import type { Standing } from '../record/vocabulary.ts';
import { parseAddress, printAddress } from './address.ts';
import type { Ignored } from './address.ts';
import { CLAUSE_KEYS, toggled } from './clauses.ts';
import type { ClauseKey, ClauseOf, Clauses, ListKey } from './clauses.ts';
import type { Columns } from './columns.ts';
import { countsOf } from './counts.ts';
import { accountsBetween, disclosuresOf } from './disclosures.ts';
import { Filter } from './filter.ts';
import type { Passing, TextMatcher } from './filter.ts';
import type { Step } from './history-writer.ts';
import { litByAccounts, litByActor, litByContact } from './hover.ts';
import type { Hover } from './hover.ts';
import { Ids } from './ids.ts';
import { DEFAULT_STATE, presentationOf } from './state.ts';
import type { Moved } from './redirects.ts';
import type { Open, PageState } from './state.ts';
import { TextStore } from './text-store.ts';

export type Settings = Omit<PageState, 'clauses'>;

/** What came out on the way from one stop to the as-of date, as far as it passes. */
export interface Fresh {
  /** The stop before: null where all came out since that passes. */
  readonly since: Day | null;
  readonly accounts: number;
  /** Lit while nothing is hovered. */
  readonly lit: Hover;
}

const NOTHING_LIT: Hover = { from: '', contacts: new Set(), actors: new Set(), sources: new Set() };

/**
 * The state of one page: the dataset, the filter, what is open and lit, and all that the address holds. Views read
 * `passing`, `counts` and the settings, and change them by its methods only; every change goes to `write`.
 */
export class Explorer {
  readonly ids: Ids;
  readonly texts: TextStore;
  readonly #filter: Filter;
  /** Wraps the filter anew with every change, so that reading through it depends on the filter. */
  #current: { readonly filter: Filter };
  #settings = $state.raw<Settings>(DEFAULT_STATE);
  #hover = $state.raw<Hover>(NOTHING_LIT);
  #ignored = $state.raw<readonly Ignored[]>([]);
  #moved = $state.raw<readonly Moved[]>([]);
  /** The last walk to an as-of date; it holds as long as that is the date. */
  #walk = $state.raw<{ readonly since: Day | null; readonly day: Day } | null>(null);
  /** Whether something moves the filter by itself: what it comes to is announced when that rests. */
  running = $state(false);

  constructor(
    readonly columns: Columns,
    /** The address of the dataset's folder. */
    readonly base: string,
    matcher: TextMatcher,
    readonly write: (search: string, step: Step) => void,
  ) {
    this.ids = new Ids(columns.views);
    this.texts = new TextStore(columns, base);
    this.#filter = new Filter(columns, matcher);
    this.#current = $state.raw({ filter: this.#filter });
  }

  /** Grows with every change of the filter: read it to depend on the filter as a whole. */
  get version(): number {
    return this.#current.filter.version;
  }

  get clauses(): Clauses {
    return this.#current.filter.clauses;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get state(): PageState {
    return { ...this.#settings, clauses: this.clauses };
  }

  get open(): Open | null {
    return this.#settings.open;
  }

  /** The contact (row) whose dossier is open, at one of its claims too; null where another or none is. */
  get openContact(): number | null {
    const open = this.#settings.open;
    return open?.kind === 'contact' || open?.kind === 'claim' ? open.row : null;
  }

  get asof(): Day | null {
    return this.clauses.asof?.day ?? null;
  }

  /** Whether the filter stands as the embed has set it: views offer no way to change it, and none does. */
  get locked(): boolean {
    return this.#settings.locked && this.#settings.embed !== null;
  }

  /** What the address asked for and was not understood. */
  get ignored(): readonly Ignored[] {
    return this.#ignored;
  }

  /** What the address asked for by ids that are no longer in use. */
  get moved(): readonly Moved[] {
    return this.#moved;
  }

  /** What the address asked to open and was withdrawn from the record, as long as nothing else is open. */
  get withdrawn(): Moved | null {
    return this.open === null ? (this.#moved.find(({ to, opened }) => opened && to === null) ?? null) : null;
  }

  /** What passes all clauses but those named (a view names its own). */
  passing(...ignored: readonly ClauseKey[]): Passing {
    return this.#current.filter.passing(...ignored);
  }

  /** The contacts that each value of a clause would leave, its own clause left out. */
  counts(key: ListKey): Int32Array {
    return countsOf(this.columns, this.#current.filter, key);
  }

  /** Standing of a contact as known on the as-of date. */
  standing(contact: number): Standing {
    return STANDINGS[this.#current.filter.standing[contact]!]!;
  }

  /** Place in STANDINGS of all contacts as known on the as-of date; it changes with that. */
  get standings(): Uint8Array {
    return this.#current.filter.standing;
  }

  /** Packed states (digit, traits) of all claims as known on the as-of date. */
  get claimStates(): Uint8Array {
    return this.#current.filter.state;
  }

  /** How many passing contacts lie surely inside the time clause. */
  get sureCount(): number {
    const { contacts, count } = this.passing();
    if (!this.clauses.time) return count;
    return contacts.reduce((sum, passes, row) => sum + (passes && this.#filter.isSure(row) ? 1 : 0), 0);
  }

  /** Sets or, with null, removes a clause. */
  update<K extends ClauseKey>(key: K, clause: ClauseOf<K> | null, step: Step = 'push'): void {
    if (this.locked) return;
    if (!this.#filter.update(key, clause)) {
      if (step === 'push') this.#write('push');
      return;
    }
    this.#current = { filter: this.#filter };
    this.#write(step);
  }

  /** Goes to the record as known on a day; what came out since a stop before (null: ever) is lit there. */
  walkTo(day: Day, since: Day | null, step: Step): void {
    this.#walk = { since, day };
    this.update('asof', { kind: 'day', day }, step);
  }

  /** Puts out what came out on the way: the date stays. */
  endWalk(): void {
    this.#walk = null;
  }

  /** What came out on the way to the as-of date; null where nobody walked there, or the walk is over. */
  readonly fresh: Fresh | null = $derived.by(() => {
    const walk = this.#walk;
    if (walk === null) return null;
    if (walk.day !== this.asof) return null;
    const passes = this.passing().accounts;
    const accounts = accountsBetween(disclosuresOf(this.columns), walk.since, walk.day).filter((row) => passes[row]);
    return { since: walk.since, accounts: accounts.length, lit: litByAccounts(this.columns, 'as-of', accounts) };
  });

  /** Adds one value to a list clause, or takes it away. */
  toggle(key: ListKey, value: number): void {
    this.update(key, toggled(this.clauses[key], value));
  }

  /** Removes every clause, or those named. */
  clear(keys: readonly ClauseKey[] = CLAUSE_KEYS): void {
    if (this.locked) return;
    for (const key of keys) this.#filter.update(key, null);
    this.#current = { filter: this.#filter };
    this.#write('push');
  }

  /** Changes settings of the page. */
  set(settings: Partial<Settings>, step: Step = 'push'): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#write(step);
  }

  /** Opens a dossier, or with null closes it. */
  show(open: Open | null): void {
    this.set({ open });
  }

  /** Clauses and settings together, as one step; clauses not named are removed. */
  go(state: Partial<PageState>): void {
    const locked = this.locked ? { clauses: this.clauses } : {};
    this.#apply({ ...DEFAULT_STATE, ...presentationOf(this.#settings), ...state, ...locked });
    this.#write('push');
  }

  /** Takes the state of an address; the address itself is not written. */
  read(search: string): void {
    const { state, ignored } = parseAddress(search, this.ids);
    this.#ignored = ignored;
    this.#moved = [];
    this.#apply(state);
  }

  /** Takes the state of an address whose old ids were followed, and tells of them. */
  readMoved(search: string, moved: readonly Moved[]): void {
    this.read(search);
    this.#moved = moved;
  }

  /** Goes to the state of an address, as one step, in a locked embed too; how the page is presented stays. */
  visit(search: string): void {
    const { state, ignored } = parseAddress(search, this.ids);
    this.#ignored = ignored;
    this.#moved = [];
    const { embed, open } = this.#settings;
    const whole = embed !== null && typeof embed === 'object' ? { open } : {};
    this.#apply({ ...state, ...presentationOf(this.#settings), ...whole });
    this.#write('push');
  }

  /** Takes over the state of the same dataset's explorer in another language; the address itself is not written. */
  adopt(other: Explorer): void {
    this.#ignored = other.ignored;
    this.#moved = other.moved;
    this.#apply(other.state);
  }

  /** The query of a state; of this page's with changes, where they are given. */
  address(changes: Partial<PageState> = {}): string {
    return printAddress({ ...this.state, ...changes }, this.ids);
  }

  /** Opens the contact that an embed shows; the address keeps `embed` alone. */
  embedContact(row: number): void {
    this.#settings = { ...this.#settings, open: { kind: 'contact', row } };
  }

  dismissIgnored(): void {
    this.#ignored = [];
    this.#moved = [];
  }

  /** Says that something in the address was not found after all (a claim, a report). */
  ignore(parameter: string, value: string): void {
    this.#ignored = [...this.#ignored, { parameter, value }];
  }

  /** Takes a better way to find contacts by text. */
  matchTextBy(matcher: TextMatcher): void {
    this.#filter.matchTextBy(matcher);
    this.#current = { filter: this.#filter };
  }

  /** What is lit everywhere: what is hovered, else what came out last. */
  get hover(): Hover {
    return this.hovered ?? this.fresh?.lit ?? NOTHING_LIT;
  }

  /** What lights it now; null where nothing is hovered. */
  get hovered(): Hover | null {
    return this.#hover === NOTHING_LIT ? null : this.#hover;
  }

  hoverContact(from: string, contact: number): void {
    this.#hover = litByContact(this.columns, from, contact);
  }

  hoverActor(from: string, actor: number): void {
    this.#hover = litByActor(this.columns, from, actor, this.#filter.passing().contacts);
  }

  hoverAccounts(from: string, accounts: Iterable<number>): void {
    this.#hover = litByAccounts(this.columns, from, accounts);
  }

  /** Puts out what the same view has lit. */
  unhover(from: string): void {
    if (this.#hover.from === from) this.#hover = NOTHING_LIT;
  }

  #apply({ clauses, ...settings }: PageState): void {
    for (const key of CLAUSE_KEYS) this.#filter.update(key, clauses[key] ?? null);
    this.#current = { filter: this.#filter };
    // Whoever reads the settings is not woken where only the filter differs.
    if (JSON.stringify(settings) !== JSON.stringify(this.#settings)) this.#settings = settings;
  }

  #write(step: Step): void {
    this.write(this.address(), step);
  }
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
