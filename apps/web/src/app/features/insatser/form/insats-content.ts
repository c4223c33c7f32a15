import type { GoalView, InsatsView } from '@utfall/api-contract';

/** What a goal says. Goals have no identity of their own: the list is saved whole. */
export type GoalContent = Omit<GoalView, 'id'>;

/** What the förbund decides about an insats: all of it that the form changes. */
export interface InsatsContent extends Pick<
  InsatsView,
  | 'name'
  | 'parentId'
  | 'kind'
  | 'individualShare'
  | 'owner'
  | 'ledgerCode'
  | 'startDate'
  | 'endDate'
  | 'places'
  | 'followUpPlaces'
> {
  readonly codePrefix: string | null;
  readonly goals: readonly GoalContent[];
}

/** The part of an insats that the form changes. */
export function contentOf(insats: InsatsView): InsatsContent {
  const { name, parentId, kind, individualShare, owner, ledgerCode, codePrefix } = insats;
  const { startDate, endDate, places, followUpPlaces } = insats;
  const goals = insats.goals.map(({ measure, target, gender, from, to }) => ({ measure, target, gender, from, to }));
  return {
    name,
    parentId,
    kind,
    individualShare,
    owner,
    ledgerCode,
    codePrefix,
    startDate,
    endDate,
    places,
    followUpPlaces,
    goals,
  };
}
