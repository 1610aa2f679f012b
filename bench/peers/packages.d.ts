/*
 * What the bench uses of the packages that it compares against; they are installed when it is run, so their own types
 * are not there to check with.
 */

declare module 'crossfilter2' {
  export interface Group {
    reduceCount(): Group;
    all(): { key: number; value: number }[];
  }
  export interface Dimension {
    filterExact(value: number): void;
    filterFunction(test: (value: number) => boolean): void;
    filterRange(range: readonly [number, number]): void;
    filterAll(): void;
    group(): Group;
  }
  export interface Crossfilter {
    dimension(value: (row: number) => number): Dimension;
    allFiltered(): number[];
  }
  export default function crossfilter(rows: number[]): Crossfilter;
}

declare module 'vis-timeline/standalone' {
  export interface Item {
    readonly id: number;
    readonly group: number;
    readonly content: string;
    readonly start: Date;
    readonly end?: Date;
    readonly type: 'point' | 'range';
  }
  export class DataSet<T> {
    constructor(items: readonly T[]);
    readonly length: number;
  }
  export class DataView<T> {
    constructor(items: DataSet<T>, options: { filter: (item: T) => boolean });
    refresh(): void;
  }
  export class Timeline {
    constructor(
      element: HTMLElement,
      items: DataView<Item>,
      groups: DataSet<{ id: number; content: string }>,
      options: object,
    );
    on(event: 'changed', callback: () => void): void;
    setWindow(start: Date, end: Date, options: { animation: false }): void;
    getWindow(): { start: Date; end: Date };
  }
}

declare module 'cytoscape' {
  export interface Elements {
    forEach(callback: (element: Elements) => void): void;
    addClass(name: string): void;
    removeClass(name: string): void;
    connectedEdges(): Elements;
    data(name: string, value?: number): number;
    toggleClass(name: string, isOn: boolean): void;
  }
  export interface Cytoscape {
    batch(change: () => void): void;
    edges(): Elements;
    elements(): Elements;
    getElementById(id: string): Elements;
  }
  export default function cytoscape(options: object): Cytoscape;
}
