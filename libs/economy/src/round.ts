/**
 * Rounds the exact quotient to a whole number, a half away from zero: what "avrundat uppåt vid hälften" means for money
 * that may be negative. @throws RangeError when the denominator is not positive.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError(`cannot divide by ${denominator}`);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Whole kronor of an amount in öre, half up (counting rule 8). */
export function wholeKronor(amount: bigint): bigint {
  return roundHalfUp(amount, 100n);
}
