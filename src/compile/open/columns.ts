import type { JsonPath } from './json-place.ts';

/* Checks of a dataset's columns: each says what a value must be where it is not that. */

/** What a value must be; null where it is that. */
export type Test = (value: unknown) => string | null;

export const text: Test = (value) => (typeof value === 'string' ? null : 'must be a text');
export const filled: Test = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'must be a text');
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const id: Test = (value) =>
  typeof value === 'string' && KEBAB.test(value) ? null : 'must be an id in kebab case (a–z, 0–9, hyphens)';

export const int =
  (least: number, most: number): Test =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? null
      : `must be a whole number from ${String(least)} to ${String(most)}`;
/** A row of a table of so many, or a place in a list. */
export const below = (count: number): Test => int(0, count - 1);
export const bit = int(0, 1);
/** The year 1 to the year 9999. */
export const day = int(-719_162, 2_932_896);
export const among =
  (words: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `must be one of ${words.join(', ')}`;

export const or =
  (other: null | 0, test: Test): Test =>
  (value) =>
    value === other ? null : test(value);
export const list =
  (test: Test): Test =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    for (const entry of value as unknown[]) {
      const fault = test(entry);
      if (fault !== null) return `${fault}, each`;
    }
    return null;
  };
/** `[value, day, value …]`, its days rising. */
export const steps =
  (value: Test): Test =>
  (given) => {
    if (!Array.isArray(given) || given.length % 2 === 0) return 'must be steps: [value, day, value …]';
    let last = -Infinity;
    for (let i = 0; i < given.length; i++) {
      const fault = i % 2 === 0 ? value(given[i]) : day(given[i]);
      if (fault !== null) return `must be steps: [value, day, value …]; each ${i % 2 === 0 ? 'value' : 'day'} ${fault}`;
      if (i % 2 === 0) continue;
      if ((given[i] as number) <= last) return 'must be steps whose days rise';
      last = given[i] as number;
    }
    return null;
  };

/** A fault of a dataset: where in it, and what. */
export interface PathFault {
  readonly path: JsonPath;
  readonly message: string;
}

type Table = Readonly<Record<string, unknown>>;
export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gathers faults, of each column the first. */
export class ColumnCheck {
  readonly faults: PathFault[] = [];

  fault(path: JsonPath, message: string): void {
    this.faults.push({ path, message });
  }

  /** One value of a table. */
  value(path: JsonPath, value: unknown, test: Test): boolean {
    const fault = value === undefined ? 'is missing' : test(value);
    if (fault !== null) this.fault(path, fault);
    return fault === null;
  }

  /** A column, of `count` rows where that is known; how many it has, or null where it has faults. */
  column(path: JsonPath, column: unknown, test: Test, count: number | null): number | null {
    if (!Array.isArray(column)) {
      this.fault(path, column === undefined ? 'is missing' : 'must be a list');
      return null;
    }
    if (count !== null && column.length !== count) {
      this.fault(
        path,
        `must have ${String(count)} entries, as the columns beside it, but has ${String(column.length)}`,
      );
      return null;
    }
    for (let row = 0; row < column.length; row++) {
      const fault = test(column[row]);
      if (fault === null) continue;
      this.fault([...path, row], fault);
      return null;
    }
    return column.length;
  }

  /** A table of columns of one length, which is given back; 0 where the first has faults. */
  table(path: JsonPath, table: unknown, tests: Readonly<Record<string, Test>>, count: number | null = null): number {
    if (!isTable(table)) {
      this.fault(path, table === undefined ? 'is missing' : 'must be a set of columns');
      return 0;
    }
    let rows = count;
    for (const [name, test] of Object.entries(tests)) {
      const found = this.column([...path, name], table[name], test, rows);
      rows ??= found;
    }
    return rows ?? 0;
  }

  /** Entries that may stand only once. */
  once(path: JsonPath, column: unknown): void {
    if (!Array.isArray(column)) return;
    const seen = new Set<unknown>();
    const twice = column.findIndex((value) => seen.size === seen.add(value).size);
    if (twice >= 0) this.fault([...path, twice], `"${String(column[twice])}" is there twice`);
  }
}
