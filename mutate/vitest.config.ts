import { defineConfig } from 'vitest/config';

/** The tests of what is mutated, with fixed seeds: two runs must come to the same. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    globalSetup: 'tests/compile-record.ts',
    setupFiles: 'mutate/seed.ts',
    testTimeout: 60_000,
    include: [
      'src/record/*.test.ts',
      'src/explore/{best-removal,clauses,columns,counts,day-walk,filter,fold,sieve,spans,work}.test.ts',
    ],
    exclude: ['**/*.svelte.test.ts'],
  },
});
