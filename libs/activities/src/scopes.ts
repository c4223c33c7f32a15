/**
 * Whether a row counts in a scope. Scopes are the insatser by index, each with its tracks; the scope after the last
 * insats is the whole förbund, where alone what belongs to no insats is counted.
 */
export interface Scopes {
  /** Index of the parent of each insats, or null. */
  readonly parents: readonly (number | null)[];
}

export function inScope({ parents }: Scopes, insats: number | null, scope: number): boolean {
  if (scope === parents.length) return true;
  return insats !== null && (insats === scope || parents[insats] === scope);
}
