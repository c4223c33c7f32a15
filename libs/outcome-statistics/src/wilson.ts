/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % Wilson score interval of a proportion, as fractions (counting rule 9; Wilson 1927).
 * @returns null when n is 0.
 */
export function wilsonInterval(x: number, n: number): readonly [number, number] | null {
  if (n === 0) return null;
  const p = x / n;
  const scale = 1 + (Z * Z) / n;
  const centre = (p + (Z * Z) / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  // At 0 and n the bound is exactly 0 and 1; the subtraction leaves a rounding error there.
  return [x === 0 ? 0 : centre - half, x === n ? 1 : centre + half];
}
