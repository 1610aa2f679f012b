import { parseArgs } from 'node:util';

export interface Options {
  readonly parts: readonly string[];
  /** Contacts of the synthetic records. */
  readonly sizes: readonly number[];
  /** Accounts of the engine's record. */
  readonly rows: number;
  /** How often each step is measured. */
  readonly rounds: number;
  /** The folder of the build. */
  readonly out: string;
  /** A file for the figures. */
  readonly json: string | null;
  /** Whether README.md and the plot are written. */
  readonly write: boolean;
}

/** Reads the command line. Throws an Error that says what is wrong with it. */
export function readOptions(given: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '250,1000,2000,10000,100000' },
      rows: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '5' },
      out: { type: 'string', default: 'dist' },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const number = (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no whole number above 0.`);
    return value;
  };
  const unknown = positionals.filter((part) => !known.includes(part));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return {
    parts: positionals.length > 0 ? positionals : known,
    sizes: values.sizes.split(',').map(number),
    rows: number(values.rows),
    rounds: number(values.rounds),
    out: values.out,
    json: values.json ?? null,
    write: values.write,
  };
}
