import { rowsOf } from '../../explore/columns.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Bank } from '../../record/plane.ts';
import { ACTOR_KINDS, STANDINGS } from '../../record/vocabulary.ts';
import { afterPaint } from '../common/after-paint.svelte.ts';
import { egoHeight, egoPlaces } from './ego-places.ts';
import { alongTies, aroundActor, ofContacts, tiesAround } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { captionsOf, frameOf, groundOf, HEIGHT, LOW } from './frame.ts';
import type { Zoom } from './frame.ts';
import { inTurn, labelsOf, namesOf } from './labels.ts';
import type { Measure, Name } from './labels.ts';
import { busiest, crowdsOf, layoutOf, tieGroups } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Target } from './pick.ts';
import { alongWay, reachOf } from './reach.ts';
import type { Way } from './reach.ts';
import { banksOfActors, stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { tieRows } from './tie-rows.ts';
import type { TieRow } from './tie-rows.ts';
import { A, B, contactsOfTies, countPartners, endsOf, strongest, tally, tiesBetween, tiesIn } from './ties.ts';
import type { Tally, Ties } from './ties.ts';
import type { Walk } from './walk.ts';
import type { Partners } from './words.ts';
import { WHOLE } from './zooming.ts';

const FROM = 'network';

/** So many actors have an element of their own, and so many ties are drawn: the rest would be seen as one tangle. */
export const MOST_NODES = 500;
export const MOST_TIES = 500;
const MOST_NAMED = 600;

/** What the network shows: marks of the filtered record, what is lit, and the zoom, which no address holds. */
export class Picture {
  readonly explorer: Explorer;
  readonly ties: Ties;
  readonly whole: Tally;
  readonly #names: readonly Name[];
  readonly #behind: readonly number[];
  readonly #banks: readonly Bank[];
  readonly #settled: { readonly current: { readonly stage: Stage; readonly layout: Layout } };
  /** Width of the plane, px; 0 while it is hidden. */
  width = $state(0);
  measure = $state.raw<Measure>(() => Infinity);
  /** The zoom that the marks are laid out for, and while a gesture lasts the one they are moved to. */
  zoom = $state.raw<Zoom>(WHOLE);
  live = $state.raw<Zoom | null>(null);
  /** Whether the room is a phone's and shows one actor's ties. */
  close = $state(false);
  /** Where the keyboard is. */
  walk = $state.raw<Walk | null>(null);
  /** What is pointed at, or has the keyboard's attention; a way is pointed at in its list. */
  #pointed = $state.raw<Target | null>(null);
  #way = $state.raw<Way | null>(null);

  /** `room`: the height of a picture, px; null on the page. */
  constructor(
    explorer: Explorer,
    readonly room: () => number | null = () => null,
  ) {
    this.explorer = explorer;
    const { columns } = explorer;
    const { name, kind } = columns.views.actors;
    this.#names = namesOf(name, (row) => ACTOR_KINDS[kind[row]!] === 'person');
    this.#banks = banksOfActors(columns);
    this.ties = tiesIn(columns);
    this.whole = tally(columns, this.ties, new Uint8Array(columns.contacts.count).fill(1), () => 'acknowledged');
    const between = this.ties.kind.flatMap((one, tie) => (one === 'between' ? [tie] : []));
    this.#behind = strongest(between, this.whole.ties, MOST_TIES);
    this.#settled = afterPaint(() => this.#stands);
  }

  /** The few actors of a phone's picture, where they stand. */
  readonly #few = $derived.by(() => {
    const { x, y } = this.explorer.columns.views.actors;
    return (
      this.only &&
      [...this.only.actors].map((actor) => ({ actor, x: x[actor]!, y: y[actor]!, bank: this.#banks[actor]! }))
    );
  });
  /** The two actors of a phone's picture whom a tie joins directly, besides the ways through others. */
  readonly #joined = $derived.by(() =>
    this.only && this.reach && this.reach.direct.ties.length > 0 ? this.reach.path : null,
  );
  readonly height = $derived.by(() =>
    this.#few
      ? egoHeight(
          this.#few.map(({ bank }) => bank),
          this.#joined !== null,
        )
      : (this.room() ?? HEIGHT),
  );
  readonly frame = $derived.by(() =>
    frameOf(this.width, this.height, this.zoom, this.room() === null ? this.height : LOW),
  );
  readonly passing = $derived.by(() => {
    const { columns, standings } = this.explorer;
    return tally(columns, this.ties, this.explorer.passing().contacts, (row) => STANDINGS[standings[row]!]!);
  });
  readonly stage = $derived.by(() =>
    stageOf(
      this.explorer.columns,
      this.ties,
      this.whole,
      this.frame,
      this.#few && egoPlaces(this.#few, this.height, this.#joined),
    ),
  );

  /** How the two actors of the address reach each other. */
  readonly reach = $derived.by(() => this.#reachWith(this.isUsed));
  /** The actor whose dossier is open. */
  readonly selected = $derived.by(() => (this.explorer.open?.kind === 'actor' ? this.explorer.open.row : null));
  /** The actor that a phone's picture is about: where none is chosen, the one of the most contacts. */
  readonly ego = $derived.by((): number | null => {
    const { actors } = this.passing;
    const busiest = actors.reduce((best, contacts, actor) => (contacts > actors[best]! ? actor : best), 0);
    return this.selected ?? this.explorer.settings.markActors[0] ?? (actors[busiest]! > 0 ? busiest : null);
  });
  /** The actor whose ties are listed, those within its side too. */
  readonly about = $derived.by(() => (this.close ? this.ego : this.selected));

  /** Whether a tie between sides counts: hosts and briefed parties on demand. */
  readonly isUsed = $derived.by(() => {
    const { kind } = this.ties;
    const asides = this.explorer.settings.ties;
    return (tie: number): boolean => kind[tie] === 'between' || (asides && kind[tie] === 'aside');
  });
  /** Whether a tie is drawn when it passes: those within a side for the actor that the picture is about. */
  readonly isShown = $derived.by(() => {
    const { ties, about, isUsed } = this;
    return (tie: number): boolean =>
      isUsed(tie) ||
      (ties.kind[tie] === 'within' && about !== null && (ties.a[tie] === about || ties.b[tie] === about));
  });
  /** What a phone shows, where that is not everything. */
  readonly only = $derived.by((): Emphasis | null => {
    if (!this.close) return null;
    return this.reach ?? (this.ego === null ? null : this.#around(this.ego));
  });
  /** The ties that pass, and the strongest of them, which are drawn; a host's where no other tie joins the two. */
  readonly #tied = $derived.by(() =>
    this.ties.kind.map((_, tie) => tie).filter((tie) => this.passing.ties[tie]! > 0 && this.isShown(tie)),
  );
  readonly shown = $derived.by((): readonly number[] => {
    const { ties, only } = this;
    if (only) return [...only.ties];
    const alone = this.#tied.filter((tie) => ties.kind[tie] !== 'aside' || this.bundleOf(tie).length === 1);
    return strongest(alone, this.passing.ties, MOST_TIES);
  });
  /** Ties that can be pointed at: those drawn, and those lit for good. */
  readonly drawnTies = $derived.by(() => [...this.shown, ...(this.chosen?.ties ?? [])]);
  /** How many ties pass and are not drawn, for they are too many. */
  readonly left = $derived.by(() => (this.only ? 0 : Math.max(0, this.#tied.length - MOST_TIES)));
  readonly #named = $derived.by(() => endsOf(this.ties, this.shown));
  readonly layout = $derived.by(() => layoutOf(this.stage, this.passing, this.#behind, this.only?.actors));
  readonly #stands = $derived.by(() => ({ stage: this.stage, layout: this.layout }));
  readonly groups = $derived.by(() => tieGroups(this.stage, this.ties, this.passing, this.shown));
  readonly hasLowerBank = $derived.by(() => (this.#few ?? this.stage.places).some(({ bank }) => bank === 'below'));
  readonly ground = $derived.by(() => groundOf(this.frame, this.hasLowerBank));

  /** The actors with an element of their own: the busiest, and whoever has attention. */
  readonly reachable = $derived.by(() =>
    busiest(this.layout.all, MOST_NODES, [this.selected, this.walk?.at, ...(this.explorer.settings.path ?? [])]),
  );

  /** What stays lit when nothing is pointed at; where a phone shows nothing else, that needs no light. */
  readonly chosen = $derived.by((): Emphasis | null => this.reach ?? this.#opened());
  readonly emphasis = $derived.by(
    (): Emphasis | null => this.#pointedAt() ?? this.#hovered() ?? (this.only ? null : this.chosen),
  );
  readonly crowds = $derived.by(() => {
    const { emphasis } = this;
    return crowdsOf(this.layout.all, (actor) => emphasis !== null && !emphasis.actors.has(actor));
  });
  readonly litGroups = $derived.by(() =>
    this.emphasis ? tieGroups(this.stage, this.ties, this.passing, this.emphasis.ties) : [],
  );

  readonly labels = $derived.by(() => {
    const { emphasis } = this;
    // Names follow the filter a frame later, places and the zoom at once.
    const settled = this.#settled.current;
    const layout = settled.stage === this.stage ? settled.layout : this.layout;
    const first = this.#pointed?.kind === 'actor' ? this.#pointed.row : this.about;
    const marked = this.explorer.settings.markActors;
    const isWanted = (actor: number): boolean =>
      actor === first || marked.includes(actor) || (emphasis?.actors.has(actor) ?? false);
    // Who is named but once and has no tie here is named on demand, and so are ghosts.
    const live = layout.nodes.filter(
      (node) => node.contacts > 1 || node.ringed || isWanted(node.actor) || this.#named.has(node.actor),
    );
    const ghosts = layout.ghosts.filter(({ actor }) => isWanted(actor));
    const named = inTurn([...live, ...ghosts], first, isWanted).slice(0, MOST_NAMED);
    return labelsOf(this.frame, layout.nodes, named, (actor) => this.#names[actor]!, this.measure, {
      first,
      lit: emphasis?.actors ?? this.only?.actors ?? null,
      low: this.room() === null ? null : captionsOf(this.frame, this.hasLowerBank),
    });
  });

  /** The ties of the actor that the picture is about, as its list has them. */
  readonly rows = $derived.by(() => (this.about === null ? [] : this.rowsAround(this.about)));

  get pointed(): Target | null {
    return this.#pointed;
  }

  /** Takes what is pointed at and lights it everywhere. */
  point(target: Target | null): void {
    if (target?.kind === this.#pointed?.kind && target?.row === this.#pointed?.row) return;
    this.#pointed = target;
    if (target === null) this.explorer.unhover(FROM);
    else if (target.kind === 'actor') this.explorer.hoverActor(FROM, target.row);
    else this.#lightContacts(this.contactsOf(target.row));
  }

  /** Takes the way of a list that is pointed at and lights it everywhere. */
  pointWay(way: Way | null): void {
    this.#way = way;
    if (way === null) this.explorer.unhover(FROM);
    else this.#lightContacts(way.steps.flatMap(({ contacts }) => contacts));
  }

  /** All shown ties of the two actors of a tie: parallel ones are one to see. */
  bundleOf(tie: number): number[] {
    const { ties, passing } = this;
    return tiesBetween(ties, ties.a[tie]!, ties.b[tie]!).filter(
      (one) => one === tie || (passing.ties[one]! > 0 && this.isShown(one)),
    );
  }

  /** The contacts that pass behind a tie and those parallel to it, in time. */
  contactsOf(tie: number): number[] {
    return contactsOfTies(this.ties, this.bundleOf(tie), this.explorer.passing().contacts);
  }

  /** Who approached whom on a tie, and in how many of its contacts, as far as the record says. */
  soughtOn(tie: number): { from: number; to: number; n: number }[] {
    const { a, b, ofContact, towards } = this.ties;
    const bundle = this.bundleOf(tie);
    const counts = { [A]: 0, [B]: 0 };
    for (const contact of this.contactsOf(tie))
      for (let k = ofContact.start[contact]!; k < ofContact.start[contact + 1]!; k++) {
        const end = towards[k]!;
        if (end !== 0 && bundle.includes(ofContact.row[k]!)) counts[end]++;
      }
    return [
      { from: a[tie]!, to: b[tie]!, n: counts[B] },
      { from: b[tie]!, to: a[tie]!, n: counts[A] },
    ].filter(({ n }) => n > 0);
  }

  /** The shown ties of an actor as lines: most contacts first. */
  rowsAround(actor: number): TieRow[] {
    return this.#rowsOf(tiesAround(this.ties, this.passing, this.isShown, actor), actor);
  }

  /** All shown ties that pass as lines. */
  allRows(): TieRow[] {
    return this.#rowsOf(this.#tied, null);
  }

  #rowsOf(rows: Iterable<number>, actor: number | null): TieRow[] {
    const { columns } = this.explorer;
    return tieRows(columns, this.ties, this.passing, this.explorer.passing().contacts, rows, actor);
  }

  /** The neighbours of an actor in their stated order: most contacts first. */
  neighboursOf(actor: number): number[] {
    return this.rowsAround(actor).map(({ other }) => other);
  }

  /** How many actors of other sides, and of its own, an actor is tied to in what passes; of other sides also in all. */
  partnersOf(actor: number): Partners {
    const { kind } = this.ties;
    return {
      others: countPartners(this.ties, this.passing, this.isUsed, actor),
      whole: countPartners(this.ties, this.whole, this.isUsed, actor),
      own: countPartners(this.ties, this.passing, (tie) => kind[tie] === 'within', actor),
    };
  }

  /** Makes another actor the one that a phone's picture is about: a step of its own in the address. */
  moveCentre(actor: number): void {
    if (actor !== this.explorer.settings.markActors[0]) this.explorer.set({ markActors: [actor] });
  }

  /** How many contacts tie two actors, in the ties that are shown. */
  metBetween(one: number, other: number): number {
    const between = tiesBetween(this.ties, one, other).filter(this.isShown);
    return contactsOfTies(this.ties, between, this.explorer.passing().contacts).length;
  }

  /** Whether hosts and briefed parties would join the two actors of the address, whom nothing joins without. */
  isReachedByAsides(): boolean {
    const reach = this.#reachWith((tie) => this.ties.kind[tie] !== 'within');
    return reach !== null && reach.direct.contacts.length + reach.count > 0;
  }

  #reachWith(isUsed: (tie: number) => boolean) {
    const { path } = this.explorer.settings;
    if (path === null) return null;
    return reachOf(this.explorer.columns, this.ties, this.passing, this.explorer.passing().contacts, isUsed, path);
  }

  #lightContacts(contacts: readonly number[]): void {
    const { accountStart } = this.explorer.columns.contacts;
    this.explorer.hoverAccounts(
      FROM,
      contacts.flatMap((row) =>
        Array.from({ length: accountStart[row + 1]! - accountStart[row]! }, (_, i) => accountStart[row]! + i),
      ),
    );
  }

  #around(actor: number): Emphasis {
    return aroundActor(this.ties, tiesAround(this.ties, this.passing, this.isShown, actor), actor);
  }

  #of(actors: Iterable<number>, contacts: Iterable<number>): Emphasis {
    const passing = this.explorer.passing().contacts;
    return ofContacts(
      this.ties,
      this.isShown,
      actors,
      [...contacts].filter((row) => passing[row]),
    );
  }

  #pointedAt(): Emphasis | null {
    if (this.#way) return alongWay(this.#way);
    const target = this.#pointed;
    if (target?.kind === 'tie') return alongTies(this.ties, this.bundleOf(target.row));
    // A ghost has nobody to light.
    return target && this.passing.actors[target.row]! > 0 ? this.#around(target.row) : null;
  }

  #hovered(): Emphasis | null {
    const { hover } = this.explorer;
    return hover.from === FROM || hover.contacts.size + hover.actors.size === 0
      ? null
      : this.#of(hover.actors, hover.contacts);
  }

  #opened(): Emphasis | null {
    const { open, openContact, settings } = this.explorer;
    if (open?.kind === 'actor') return this.#around(open.row);
    const contacts = openContact === null ? settings.mark : [openContact];
    if (contacts.length === 0) return null;
    const { actors } = this.explorer.columns.contacts;
    return this.#of(
      contacts.flatMap((row) => [...rowsOf(actors, row)]),
      contacts,
    );
  }
}
