import type { Fault } from './fault.ts';
import type { Reading } from './read.ts';
import { checkReferences } from './references.ts';

/** Every fault that needs more than one field to see. */
export function check(reading: Reading): Fault[] {
  return [...checkReferences(reading)];
}
