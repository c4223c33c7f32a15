/** Tests in Jest's JSON. A file that could not even be loaded holds no tests, so it counts as one failed. */
export const testsInJestReport = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

/** Tests in Playwright's JSON. A flaky test passed only when tried again: it failed. Errors outside of tests are one each. */
export const testsInPlaywrightReport = (report) => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
});

/**
 * What a step adds to the sum. A runner that failed without a failed test, or that ran none, is one failed test: silence is no success.
 * @param {boolean} ok whether every command ended with 0
 * @param {{ passed: number, failed: number } | null} tests null when the step is no test runner and is itself one test
 */
export function tallyOf(ok, tests) {
  if (tests === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const silent = tests.failed === 0 && (!ok || tests.passed === 0);
  return { passed: tests.passed, failed: silent ? 1 : tests.failed };
}
