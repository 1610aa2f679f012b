import { disclosuresOf, lastDay } from '../../../explore/disclosures.ts';
import type { Disclosures } from '../../../explore/disclosures.ts';
import type { Explorer } from '../../../explore/explorer.svelte.ts';
import type { Day } from '../../../record/day.ts';
import { moved, placeOf, stopBefore, stopsOf } from './stops.ts';
import type { Move, Stops } from './stops.ts';

/** ms that a stop stands while playing: long enough to see what is lit. */
export const PACE = 900;

/** Clauses that follow the date themselves: what they let pass does not say where there is something to stop at. */
const FOLLOWS = ['asof', 'standing', 'credibility', 'claims'] as const;

/** How the date is being moved: one drag, one use of the keys and one play are each a single step back. */
type Run = 'drag' | 'steps' | 'play';

/** Moves the as-of date from disclosure to disclosure: by steps, by a drag, or by itself. */
export class Walker {
  readonly explorer: Explorer;
  readonly disclosures: Disclosures;
  /** The last day that can be asked for. */
  readonly end: Day;
  #playing = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run: Run | null = null;
  /** Where the last move of the run led. */
  #at: Day | null = null;
  #dragFrom: Day | null = null;
  #passing: Uint8Array | undefined;

  constructor(explorer: Explorer) {
    this.explorer = explorer;
    this.disclosures = disclosuresOf(explorer.columns);
    this.end = lastDay(explorer.columns);
  }

  /** Accounts that pass the rest of the filter: the same array until that changes. */
  readonly #rest = $derived.by(() => {
    const { accounts } = this.explorer.passing(...FOLLOWS);
    const before = this.#passing;
    return before?.every((one, row) => one === accounts[row]) ? before : (this.#passing = accounts);
  });
  readonly stops: Stops = $derived.by(() => stopsOf(this.disclosures, this.#rest));
  /** The as-of date; where there is none, the end. */
  readonly day: Day = $derived.by(() => this.explorer.asof ?? this.end);
  /** The place of the stop that the date stands on; −1 before the first. */
  readonly place = $derived.by(() => placeOf(this.stops.days, this.day));

  get playing(): boolean {
    return this.#playing;
  }

  can(move: Move): boolean {
    return moved(this.stops.days, this.day, move) !== null;
  }

  /** Goes to any day, as a step of its own. */
  go(day: Day): void {
    this.rest();
    this.#walk(day, this.day, null);
  }

  move(move: Move): void {
    this.pause();
    const to = moved(this.stops.days, this.day, move);
    if (to !== null) this.#walk(to, this.day, 'steps');
  }

  /** Drags to the stop that a day stands on, the first where it lies before. What came out since the drag began is lit. */
  drag(day: Day): void {
    this.pause();
    this.#dragFrom ??= this.day;
    const { days } = this.stops;
    const to = days[Math.max(0, placeOf(days, day))];
    if (to !== undefined && to !== this.day) this.#walk(to, this.#dragFrom, 'drag');
  }

  drop(): void {
    this.#dragFrom = null;
    if (this.#run === 'drag') this.#run = null;
  }

  /** Ends what was one run: the next move is a step of its own. */
  rest(): void {
    this.pause();
    this.#run = null;
  }

  /** Goes on by itself, from the start where it stands at the end. */
  play(): void {
    this.#playing = true;
    this.explorer.running = true;
    const { days } = this.stops;
    if (!this.can('next') && days.length > 0) this.#walk(days[0]!, null, 'play');
    else this.#next();
    this.#schedule();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.explorer.running = false;
  }

  #next(): void {
    const to = moved(this.stops.days, this.day, 'next');
    if (to === null) this.pause();
    else this.#walk(to, this.day, 'play');
  }

  #schedule(): void {
    if (!this.#playing) return;
    this.#timer = setTimeout(() => {
      // Somebody has gone elsewhere meanwhile.
      if (this.explorer.asof !== this.#at) this.pause();
      else this.#next();
      this.#schedule();
    }, PACE);
  }

  /** Forward what came out since the stop left is new, backward what came out on the stop reached. */
  #walk(day: Day, from: Day | null, run: Run | null): void {
    const goesOn = run !== null && run === this.#run && this.explorer.asof === this.#at;
    const since = from !== null && from < day ? from : stopBefore(this.stops.days, day);
    this.#run = run;
    this.#at = day;
    this.explorer.walkTo(day, since, goesOn ? 'replace' : 'push');
  }
}
