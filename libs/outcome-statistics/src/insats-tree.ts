/**
 * Which insatser add up to which. Scopes are the insatser by index, after them the whole förbund, and then the groups
 * that the caller asks for. A track counts for itself, for its parent and for the whole.
 */
export interface InsatsTree {
  /** Number of insatser. */
  readonly length: number;
  /** The scope of the whole förbund: one past the last insats. */
  readonly whole: number;
  /** Number of scopes: insatser, the whole and the groups. */
  readonly scopes: number;
  /** Scopes that a participation of the insats counts for: itself, its ancestors, the whole, its groups. */
  readonly scopesOf: readonly Int32Array[];
  /** Insatser whose participations count for the scope. */
  readonly membersOf: readonly Int32Array[];
}

/**
 * @param parents index of the parent of each insats, or null for a top insats.
 * @param groups sets of insatser that are counted together; group n is scope `whole + 1 + n`.
 * @throws RangeError when a parent does not exist or an insats is its own ancestor.
 */
export function insatsTree(
  parents: readonly (number | null)[],
  groups: readonly (readonly number[])[] = [],
): InsatsTree {
  const whole = parents.length;
  const scopes = whole + 1 + groups.length;
  const members: number[][] = Array.from({ length: scopes }, () => []);
  const scopesOf = parents.map((_, insats) => {
    const inGroups = groups.flatMap((group, n) => (group.includes(insats) ? [whole + 1 + n] : []));
    const scopes = [...pathToTop(parents, insats), whole, ...inGroups];
    for (const scope of scopes) members[scope]?.push(insats);
    return Int32Array.from(scopes);
  });
  return { length: whole, whole, scopes, scopesOf, membersOf: members.map((list) => Int32Array.from(list)) };
}

function pathToTop(parents: readonly (number | null)[], insats: number): number[] {
  const path: number[] = [];
  for (let at: number | null = insats; at !== null;) {
    if (path.includes(at)) throw new RangeError(`insats ${insats} is its own ancestor`);
    path.push(at);
    const parent: number | null | undefined = parents[at];
    if (parent === undefined) throw new RangeError(`insats ${insats} has a parent that does not exist`);
    at = parent;
  }
  return path;
}
