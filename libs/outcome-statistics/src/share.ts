/**
 * Share in whole per cent, rounded half up from the exact fraction (counting rule 8): 7 of 19 is 37.
 * @returns null when the denominator is 0: there is no share of nothing.
 */
export function sharePercent(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  // floor((200·n + d) / 2d) is n/d·100 + ½ rounded down, in whole numbers so that no binary fraction decides a half.
  return Number((200n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));
}

/** What missing exit reasons allow a share to be: from `lowest` of `of` to `highest` of `of`. */
export interface ShareRange {
  readonly lowest: number;
  readonly highest: number;
  readonly of: number;
}

/**
 * Lowest and highest count, and what both are of, that missing exit reasons allow (counting rule 10).
 * Reasons that are missing inside the denominator may each have been the outcome; those outside it may also not exist.
 * @param missingInside exits in the denominator without a known reason
 * @param missingOutside exits left out of the denominator without a known reason (anonymous)
 * @returns null where nothing is missing or there is nothing to have a share of.
 */
export function missingReasonRange(
  numerator: number,
  denominator: number,
  missingInside: number,
  missingOutside: number,
): ShareRange | null {
  const missing = missingInside + missingOutside;
  if (missing === 0) return null;
  return { lowest: numerator, highest: numerator + missing, of: denominator + missingOutside };
}
