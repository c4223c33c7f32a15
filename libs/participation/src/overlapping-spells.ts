/** A spell in an insats; `end` null = still open. ISO dates. */
export interface Spell {
  readonly start: string;
  readonly end: string | null;
}

/**
 * Whether two spells share a day. Half-open (ADR 5): ending and starting again the same day is allowed. A spell that
 * starts and ends on one day overlaps only a spell that it lies strictly inside.
 */
export function overlap(a: Spell, b: Spell): boolean {
  return (b.end === null || a.start < b.end) && (a.end === null || b.start < a.end);
}

/** The pairs of spells of one participant in one insats that overlap, in the order given; empty = they may stand. */
export function overlaps<S extends Spell>(spells: readonly S[]): [S, S][] {
  return spells.flatMap((spell, i) =>
    spells.slice(i + 1).flatMap((later): [S, S][] => (overlap(spell, later) ? [[spell, later]] : [])),
  );
}
