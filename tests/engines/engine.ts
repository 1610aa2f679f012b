/** A browser with one page, driven as a person would; some cannot do all. Points and sizes are in CSS px. */
export interface Engine {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs a function in the page; it and what it takes and gives must be plain data. */
  evaluate<Given extends readonly unknown[], Result>(
    told: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  click(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Opens an address in a new tab behind this one, and goes on there; gives what brings that to the front. */
  readonly gotoHidden?: (url: string) => Promise<() => Promise<void>>;
  /** What the page prints: a PDF. */
  readonly print?: () => Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowRight' | 'ArrowDown' | 'Home' | '+';

/** What stands for a key in WebDriver: https://www.w3.org/TR/webdriver/#keyboard-actions */
export const KEY_VALUES: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  '+': '+',
};

/** The source of an expression that calls a function in the page. `__name` is what esbuild puts into functions. */
export const calling = (told: (...given: never[]) => unknown, given: readonly unknown[]): string =>
  `((__name) => (${told.toString()})(...${JSON.stringify(given)}))((given) => given)`;
