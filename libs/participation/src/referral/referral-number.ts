/**
 * A referral's own number within its förbund and year: `R-2026-017`. It names no insats, since the referral may be placed in any.
 * @param running 1 for the first of the year
 */
export function referralNumber(year: number, running: number): string {
  return `R-${year}-${String(running).padStart(3, '0')}`;
}
