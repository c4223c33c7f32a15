import { epochDay, type LocalDate } from '@utfall/calendar';

/** What is compared of a participation with data in one insats: answers as stored numbers, 0 or null = not known. */
export interface ComparedSpell {
  readonly id: string;
  readonly participantId: string;
  readonly gender: number | null;
  readonly ageBand: number | null;
  readonly kommun: number | null;
  readonly education: number | null;
  readonly start: LocalDate;
  /** null while ongoing. */
  readonly end: LocalDate | null;
}

/** `sameSpell`: one enrolment that was registered twice. `samePerson`: somebody who began again and was given a new code. */
export type DuplicateKind = 'samePerson' | 'sameSpell';

export interface PossibleDuplicate {
  readonly kind: DuplicateKind;
  /** The one that began first, or that stands first. */
  readonly first: string;
  readonly second: string;
}

/** Two enrolments of one person are at most so many days apart: a slip of the finger, or the day of the paper. */
const SLIP_DAYS = 7;
/** Whoever begins again does so within a quarter as a rule; later it is as likely a neighbour who looks alike. */
const AGAIN_DAYS = 92;

/**
 * Pairs of one insats that look like the same person: gender, age, kommun and education are known and equal, and the dates
 * meet. A question to the one who knows, never an answer: two people may look alike.
 */
export function possibleDuplicates(spells: readonly ComparedSpell[]): PossibleDuplicate[] {
  return [...alike(spells).values()].flatMap((group) => {
    const ordered = [...group].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
    return ordered.flatMap((first, i) =>
      ordered.slice(i + 1).flatMap((second): PossibleDuplicate[] => {
        const kind = kindOf(first, second);
        return kind ? [{ kind, first: first.id, second: second.id }] : [];
      }),
    );
  });
}

function alike(spells: readonly ComparedSpell[]): Map<string, ComparedSpell[]> {
  const groups = new Map<string, ComparedSpell[]>();
  for (const spell of spells) {
    const known = [spell.gender, spell.ageBand, spell.kommun, spell.education];
    if (known.some((number) => number === null || number === 0)) continue;
    const key = known.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), spell]);
  }
  return groups;
}

function kindOf(first: ComparedSpell, second: ComparedSpell): DuplicateKind | undefined {
  const apart = epochDay(second.start) - epochDay(first.start);
  const overlap = first.end === null || first.end > second.start;
  if (overlap) return apart <= SLIP_DAYS ? 'sameSpell' : undefined;
  if (first.participantId === second.participantId) return undefined;
  const gap = epochDay(second.start) - epochDay(first.end);
  return gap <= AGAIN_DAYS ? 'samePerson' : undefined;
}
