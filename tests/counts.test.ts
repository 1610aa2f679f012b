import { expect, test } from 'vitest';
import { playwrightCounts, settle, vitestCounts } from './counts.ts';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

test('Vitest: passed, failed and skipped tests are counted', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [file('passed', 6), file('failed', 5)],
  };
  expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('Vitest: a file that could not be loaded is a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [file('passed', 3), file('failed', 0)],
  };
  expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('Playwright: a flaky test has failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };
  expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

test('a report of another shape is refused', () => {
  expect(() => vitestCounts({ passed: 3 })).toThrow();
  expect(() => playwrightCounts({})).toThrow();
});

test.each([
  { what: 'all passed', counts: { passed: 3, failed: 0, skipped: 1 }, exitCode: 0, failed: 0 },
  { what: 'some failed', counts: { passed: 3, failed: 2, skipped: 0 }, exitCode: 1, failed: 2 },
  {
    what: 'the runner broke off after its tests',
    counts: { passed: 3, failed: 0, skipped: 0 },
    exitCode: 1,
    failed: 1,
  },
  { what: 'the runner was killed', counts: { passed: 3, failed: 0, skipped: 0 }, exitCode: null, failed: 1 },
  { what: 'nothing ran', counts: { passed: 0, failed: 0, skipped: 4 }, exitCode: 0, failed: 1 },
  { what: 'no counts were written', counts: undefined, exitCode: 0, failed: 1 },
])('$what: $failed failed', ({ counts, exitCode, failed }) => {
  expect(settle(counts, exitCode).failed).toBe(failed);
});
