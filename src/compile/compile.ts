import type { RecordFiles } from '../record/schema.ts';
import { check } from './check.ts';
import { emit } from './emit.ts';
import type { Dataset } from './emit.ts';
import { sortFaults } from './fault.ts';
import type { Fault } from './fault.ts';
import { readRecord } from './read.ts';
import type { ReadFile, Texts } from './read.ts';
import { orderRecord } from './rows.ts';
import type { Ordered } from './rows.ts';
import type { Size } from './shards.ts';

export interface Compiled {
  /** Errors and warnings of all files, by place. */
  readonly faults: readonly Fault[];
  /** Null where there are errors. */
  readonly output: { readonly ordered: Ordered; readonly dataset: Dataset } | null;
}

/**
 * The record's files → its dataset, or all that is wrong with it. The order of files never matters. `readFile` may
 * remember what it has read.
 */
export async function compile(texts: Texts, size: Size, readFile?: ReadFile): Promise<Compiled> {
  const reading = readRecord(texts, readFile);
  const faults = [...reading.faults, ...check(reading)];
  if (hasErrors(faults)) return { faults: sortFaults(faults), output: null };
  const ordered = orderRecord(reading.record as RecordFiles);
  const silent = ordered.contacts.entries.filter(({ stages }) => stages.length === 0);
  for (const { id } of silent) {
    const file = reading.contactFiles.get(id)!;
    faults.push(file.fault(['claims'], 'nobody asserts any claim on which the contact rests', { at: 'key' }));
  }
  const output = silent.length > 0 ? null : { ordered, dataset: await emit(ordered, size) };
  return { faults: sortFaults(faults), output };
}

export const hasErrors = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error');
