/** One line per step: `✓ unit  812 passed  45.1 s`. */
export function lineOf({ name, passed, failed, seconds }) {
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)}${counts.padEnd(24)}${seconds.toFixed(1)} s`;
}

/** The last line, and the exit code: 1 when a test failed and when there was none. */
export function summaryOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const passed = sum('passed');
  const failed = sum('failed');
  return { line: `${passed} passed, ${failed} failed`, code: failed > 0 || passed === 0 ? 1 : 0 };
}
