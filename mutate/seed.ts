import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const SEED = 20_140_301;
/** So many runs of a property for each mutant: one that only more would meet counts as survived. */
const RUNS = 25;

vi.mock('fast-check', async (original) => {
  const all = await original<typeof FastCheck>();
  const assert = ((property: never, options?: { numRuns?: number }) =>
    all.assert(property, {
      ...options,
      seed: SEED,
      numRuns: Math.min(options?.numRuns ?? RUNS, RUNS),
    })) as typeof all.assert;
  return { ...all, assert, default: { ...all.default, assert } };
});
