import type { Text } from '@utfall/codebook';

/** How the places of an insats are planned; the names say what {@link Capacity.places} is a number of. */
export const capacityKinds = {
  running: { label: { sv: 'Löpande platser', en: 'Running places' } },
  post: { label: { sv: 'Platser per heltidstjänst', en: 'Places per full-time post' } },
  group: { label: { sv: 'Gruppstart', en: 'Group starts' } },
} as const satisfies Record<string, { readonly label: Text }>;
export type CapacityKind = keyof typeof capacityKinds;

/** What is planned for a year. */
export interface Capacity {
  readonly kind: CapacityKind;
  /** At once (`running`), per full-time post (`post`) or in a group (`group`). */
  readonly places: number;
  /** Planned posts together in whole per cent of full time; of `post` alone. */
  readonly postPercent: number | null;
  /** Groups that start in the year, and groups that go on at the same time; of `group` alone. */
  readonly groups: number | null;
  readonly groupsAtOnce: number | null;
}

/** How many can be in place at the same time. A part of a place is none: 25 per post and 150 per cent are 37. */
export function placesAtOnce({ kind, places, postPercent, groupsAtOnce }: Capacity): number {
  if (kind === 'post') return Math.floor((places * (postPercent ?? 0)) / 100);
  return kind === 'group' ? places * (groupsAtOnce ?? 0) : places;
}

/** How many can begin in the year; null where that is not planned, since it depends on how long each one stays. */
export function placesInYear({ kind, places, groups }: Capacity): number | null {
  return kind === 'group' ? places * (groups ?? 0) : null;
}

export type CapacityProblem = 'postPercent' | 'groups' | 'groupsAtOnce';

/** What the kind asks for and lacks, or has that belongs to another kind; more groups at once than start in the year. */
export function capacityProblems({ kind, postPercent, groups, groupsAtOnce }: Capacity): readonly CapacityProblem[] {
  const wrong = (value: number | null, of: CapacityKind) => (kind === of) !== (value !== null);
  return [
    ...(wrong(postPercent, 'post') ? (['postPercent'] as const) : []),
    ...(wrong(groups, 'group') ? (['groups'] as const) : []),
    ...(wrong(groupsAtOnce, 'group') || (groupsAtOnce ?? 0) > (groups ?? groupsAtOnce ?? 0)
      ? (['groupsAtOnce'] as const)
      : []),
  ];
}
