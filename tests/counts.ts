import { z } from 'zod';

export const countsSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** What a runner did, in tests. */
export type Counts = z.infer<typeof countsSchema>;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The counts of Vitest's `json` report; a file that could not be loaded is one failure. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
}

/** The counts of Playwright's `json` report; a test that passed only when repeated has failed. */
export function playwrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What to believe of a runner that ended with `exitCode`: one that broke off, wrote no counts (undefined) or passed
 * nothing has failed at least once.
 */
export function settle(counts: Counts | undefined, exitCode: number | null): Counts {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const sound = exitCode === 0 && counts.passed > 0;
  return sound || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
