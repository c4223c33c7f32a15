import type { Test } from './quality-check.js';

/** Every test holds. */
export function allOf(...tests: readonly Test[]): Test {
  return (index) => tests.every((test) => test(index));
}

/** The test does not hold. */
export function not(test: Test): Test {
  return (index) => !test(index);
}
