import type { InsatsKind } from '@utfall/api-contract';

/** Whom an insats is for, as it is chosen. */
export const kindTexts: Readonly<Record<InsatsKind, string>> = {
  individual: $localize`Individinriktad`,
  structural: $localize`Strukturövergripande`,
  both: $localize`Båda`,
};

/** «Båda, 60 % individinriktad». */
export function kindText(kind: InsatsKind, individualShare: number | null): string {
  if (kind !== 'both' || individualShare === null) return kindTexts[kind];
  return $localize`Båda, ${individualShare}:percent: % individinriktad`;
}
