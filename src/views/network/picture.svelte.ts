import { rowsOf } from '../../explore/columns.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import { ACTOR_KINDS } from '../../record/vocabulary.ts';
import { alongTie, aroundActor, ofContacts, tiesAround } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { frameOf, groundOf, HEIGHT } from './frame.ts';
import type { Zoom } from './frame.ts';
import { labelsOf, namesOf } from './labels.ts';
import type { Measure, Name } from './labels.ts';
import { layoutOf, tieGroups } from './layout.ts';
import type { Target } from './pick.ts';
import { stageOf } from './stage.ts';
import { endsOf, partnerOf, tally, tiesIn } from './ties.ts';
import type { Tally, Ties } from './ties.ts';
import { WHOLE } from './zooming.ts';

const FROM = 'network';

/** What the network shows: marks of the filtered record, what is lit, and the zoom, which no address holds. */
export class Picture {
  readonly explorer: Explorer;
  readonly ties: Ties;
  readonly whole: Tally;
  readonly #names: readonly Name[];
  /** Width of the plane, px; 0 while it is hidden. */
  width = $state(0);
  measure = $state.raw<Measure>(() => Infinity);
  /** The zoom that the marks are laid out for, and while a gesture lasts the one they are moved to. */
  zoom = $state.raw<Zoom>(WHOLE);
  live = $state.raw<Zoom | null>(null);
  /** What is pointed at, or has the keyboard's attention. */
  #pointed = $state.raw<Target | null>(null);

  constructor(explorer: Explorer) {
    this.explorer = explorer;
    const { columns } = explorer;
    const { name, kind } = columns.views.actors;
    this.#names = namesOf(name, (row) => ACTOR_KINDS[kind[row]!] === 'person');
    this.ties = tiesIn(columns);
    this.whole = tally(columns, this.ties, new Uint8Array(columns.contacts.count).fill(1), () => 'acknowledged');
  }

  readonly height = HEIGHT;
  readonly frame = $derived(frameOf(this.width, this.height, this.zoom));
  readonly passing = $derived.by(() =>
    tally(this.explorer.columns, this.ties, this.explorer.passing().contacts, (row) => this.explorer.standing(row)),
  );
  readonly stage = $derived.by(() => stageOf(this.explorer.columns, this.ties, this.whole, this.frame));
  readonly layout = $derived.by(() => layoutOf(this.stage, this.ties, this.passing));
  readonly ground = $derived(
    groundOf(
      this.frame,
      this.stage.places.some(({ bank }) => bank === 'below'),
    ),
  );

  /** The actor whose dossier is open. */
  readonly selected = $derived.by(() => (this.explorer.open?.kind === 'actor' ? this.explorer.open.row : null));

  /** Whether a tie is drawn when it passes: between sides always, the others on demand or for the selected actor. */
  readonly isShown = $derived.by(() => {
    const { ties, selected } = this;
    const asides = this.explorer.settings.ties;
    return (tie: number): boolean => {
      const kind = ties.kind[tie]!;
      if (kind === 'between') return true;
      if (kind === 'aside') return asides;
      return selected !== null && (ties.a[tie] === selected || ties.b[tie] === selected);
    };
  });
  readonly shown = $derived.by(() =>
    this.ties.kind.map((_, tie) => tie).filter((tie) => this.isShown(tie) && this.passing.ties[tie]! > 0),
  );
  readonly tied = $derived.by(() => endsOf(this.ties, this.shown));
  readonly groups = $derived.by(() => tieGroups(this.stage, this.ties, this.passing, this.shown));

  readonly emphasis = $derived.by((): Emphasis | null => this.#pointedAt() ?? this.#hovered() ?? this.#opened());
  readonly litGroups = $derived.by(() =>
    this.emphasis ? tieGroups(this.stage, this.ties, this.passing, this.emphasis.ties) : [],
  );

  readonly labels = $derived.by(() => {
    const { emphasis, selected } = this;
    const first = this.#pointed?.kind === 'actor' ? this.#pointed.row : selected;
    const rank = (actor: number): number => (actor === first ? 0 : emphasis?.actors.has(actor) ? 1 : 2);
    // Sorting is stable: within a rank the busiest stay first. Who is named but once and has no tie here is named on demand.
    const named = this.layout.nodes
      .filter(({ actor, contacts }) => contacts > 1 || rank(actor) < 2 || this.tied.has(actor))
      .sort((one, other) => rank(one.actor) - rank(other.actor));
    return labelsOf(this.frame, this.layout.nodes, named, (actor) => this.#names[actor]!, this.measure);
  });

  get pointed(): Target | null {
    return this.#pointed;
  }

  /** Takes what is pointed at and lights it everywhere. */
  point(target: Target | null): void {
    if (target?.kind === this.#pointed?.kind && target?.row === this.#pointed?.row) return;
    this.#pointed = target;
    if (target === null) this.explorer.unhover(FROM);
    else if (target.kind === 'actor') this.explorer.hoverActor(FROM, target.row);
    else this.explorer.hoverAccounts(FROM, this.#accountsOf(target.row));
  }

  /** The contacts that pass behind a tie, in time. */
  contactsOf(tie: number): number[] {
    const { contacts } = this.explorer.passing();
    return [...rowsOf(this.ties.contacts, tie)].filter((row) => contacts[row]);
  }

  /** The neighbours of an actor in their stated order: most contacts first. */
  neighboursOf(actor: number): number[] {
    const around = tiesAround(this.ties, this.passing, this.isShown, actor);
    const partners = around.map((tie) => partnerOf(this.ties, tie, actor));
    return partners.filter((partner, i) => partners.indexOf(partner) === i);
  }

  /** How many contacts tie two actors, in the ties that are shown. */
  metBetween(one: number, other: number): number {
    return tiesAround(this.ties, this.passing, this.isShown, one)
      .filter((tie) => partnerOf(this.ties, tie, one) === other)
      .reduce((sum, tie) => sum + this.passing.ties[tie]!, 0);
  }

  #accountsOf(tie: number): number[] {
    const { accountStart } = this.explorer.columns.contacts;
    return this.contactsOf(tie).flatMap((row) =>
      Array.from({ length: accountStart[row + 1]! - accountStart[row]! }, (_, i) => accountStart[row]! + i),
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
    const target = this.#pointed;
    if (target?.kind === 'tie') return alongTie(this.ties, target.row);
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
