const MAX_PREFIX = 8;

/** Prefixes that may begin a participant's code: 2–8 capital letters or digits, so that the parts stay apart. */
export const CODE_PREFIX = /^[A-ZÅÄÖ0-9]{2,8}$/;

/**
 * The next code of an insats in a year (ADR 17): `ART-2026-017`.
 * @param existingMax the highest running number used so far in that year, 0 when none; see {@link runningNumberOf}
 */
export function nextCode(prefix: string, year: number, existingMax: number): string {
  return `${prefix}-${year}-${String(existingMax + 1).padStart(3, '0')}`;
}

/** The running number of a code that {@link nextCode} made for the prefix and year; undefined for every other code. */
export function runningNumberOf(code: string, prefix: string, year: number): number | undefined {
  const start = `${prefix}-${year}-`;
  const rest = code.slice(start.length);
  return code.startsWith(start) && /^\d{3,9}$/.test(rest) ? Number(rest) : undefined;
}

/**
 * A prefix to propose for a new insats: the initials of its name, or the beginning of a single word, and not one that is
 * taken. Deterministic, so that the same list of insatser gives the same codes.
 */
export function codePrefixOf(name: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const words = plainCapitals(name).match(/[A-Z0-9]+/g) ?? [];
  const letters = words.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  const base = (initials.length >= 2 ? initials : letters).slice(0, 3).padEnd(2, 'X');
  const longer = [4, 5].map((length) => (initials.length >= length ? initials : letters).slice(0, length));
  const found = [base, ...longer].find((prefix) => CODE_PREFIX.test(prefix) && !used.has(prefix));
  if (found) return found;
  for (let n = 2; ; n += 1) {
    const numbered = `${base}${n}`.slice(0, MAX_PREFIX);
    if (!used.has(numbered)) return numbered;
  }
}

/** Å, Ä, Ö and accents lose their marks: a code is read aloud and typed on any keyboard. */
function plainCapitals(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleUpperCase('sv');
}
