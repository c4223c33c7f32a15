import { tallyOf, testsInJestReport, testsInPlaywrightReport } from './count-tests.mjs';

describe('counting tests', () => {
  it('counts a file that Jest could not load as one failed', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    expect(testsInJestReport(report)).toEqual({ passed: 5, failed: 3 });
  });

  it('counts a flaky browser test, and an error outside of tests, as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{}] };
    expect(testsInPlaywrightReport(report)).toEqual({ passed: 4, failed: 3 });
  });

  it.each([
    ['a check that passed', true, null, { passed: 1, failed: 0 }],
    ['a check that failed', false, null, { passed: 0, failed: 1 }],
    ['a runner whose tests passed', true, { passed: 7, failed: 0 }, { passed: 7, failed: 0 }],
    ['a runner with failed tests', false, { passed: 7, failed: 2 }, { passed: 7, failed: 2 }],
    ['a runner that broke after its tests', false, { passed: 7, failed: 0 }, { passed: 7, failed: 1 }],
    ['a runner that found no tests', true, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ])('takes %s for what it is', (_, ok, tests, expected) => {
    expect(tallyOf(ok, tests)).toEqual(expected);
  });
});
