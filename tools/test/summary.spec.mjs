import { lineOf, summaryOf } from './summary.mjs';

describe('the end of a test run', () => {
  const result = (passed, failed) => ({ name: 'unit', passed, failed, seconds: 1.26, output: '' });

  it('sums in one line and fails when a test failed', () => {
    expect(summaryOf([result(10, 0), result(1, 0)])).toEqual({ line: '11 passed, 0 failed', code: 0 });
    expect(summaryOf([result(10, 0), result(1, 2)])).toEqual({ line: '11 passed, 2 failed', code: 1 });
  });

  it('fails when there was no test at all', () => {
    expect(summaryOf([])).toEqual({ line: '0 passed, 0 failed', code: 1 });
  });

  it('names failures in the line of a step only where there are any', () => {
    expect(lineOf(result(10, 0))).toMatch(/^✓ unit +10 passed +1\.3 s$/);
    expect(lineOf(result(9, 1))).toMatch(/^✗ unit +9 passed, 1 failed +1\.3 s$/);
  });
});
