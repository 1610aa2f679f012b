/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'mutate/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // The rules of evidence and the linked filter, but not what is only words: schemas, vocabularies, types.
  mutate: [
    'src/record/*.ts',
    '!src/record/{schema,schema-parts,vocabulary,testing,dataset,wire,wire-text,translation}.ts',
    'src/explore/{best-removal,clauses,counts,day-walk,filter,fold,sieve,spans}.ts',
    '!src/**/*.test.ts',
    '!src/**/*.d.ts',
  ],
  ignorePatterns: ['/dist', '/bench', '/releases', '/.cache', '/mutate/node_modules', '/static'],
  tempDirName: '.cache/mutate',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.cache/mutate/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 30_000,
  concurrency: 2,
};
