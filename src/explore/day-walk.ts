import type { Day } from '../record/day.ts';
import type { Steps } from '../record/dataset.ts';

/** A place among entries that are in the order of their days: going to another day visits only those between. */
export class DayWalk {
  readonly #days: Int32Array;
  /** How many entries are not after the day. */
  #at: number;

  /** Starts after the last of the days, which ascend. */
  constructor(days: Int32Array) {
    this.#days = days;
    this.#at = days.length;
  }

  /** Goes to a day: forward over the entries that come with it, or back over those that are not yet. */
  to(day: Day, come: (entry: number) => void, go: (entry: number) => void): void {
    const days = this.#days;
    while (this.#at < days.length && days[this.#at]! <= day) come(this.#at++);
    while (this.#at > 0 && days[this.#at - 1]! > day) go(--this.#at);
  }
}

/** Values by row that change from day to day, as they stand on one day. */
export class StepColumn {
  readonly values: Uint8Array;
  readonly #row: Int32Array;
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;
  readonly #walk: DayWalk;

  /** Stands after the last change. */
  constructor(steps: readonly Steps[]) {
    const changes: { row: number; day: Day; before: number; after: number }[] = [];
    steps.forEach((values, row) => {
      for (let i = 1; i < values.length; i += 2)
        changes.push({ row, day: values[i]!, before: values[i - 1]!, after: values[i + 1]! });
    });
    changes.sort((a, b) => a.day - b.day);
    this.values = Uint8Array.from(steps, (values) => values.at(-1)!);
    this.#row = Int32Array.from(changes, ({ row }) => row);
    this.#before = Uint8Array.from(changes, ({ before }) => before);
    this.#after = Uint8Array.from(changes, ({ after }) => after);
    this.#walk = new DayWalk(Int32Array.from(changes, ({ day }) => day));
  }

  /** Goes to a day and names each row whose value changes on the way. */
  to(day: Day, changed: (row: number) => void): void {
    const set = (values: Uint8Array) => (entry: number) => {
      const row = this.#row[entry]!;
      this.values[row] = values[entry]!;
      changed(row);
    };
    this.#walk.to(day, set(this.#after), set(this.#before));
  }
}
