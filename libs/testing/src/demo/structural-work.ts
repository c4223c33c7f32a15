import type { ActivityRow, CountedGender, MemberParty, ObstacleRow, ViolenceTally } from '@utfall/activities';
import type { LocalDate, Month } from '@utfall/calendar';

/** What a structural insats does without records; `insats` names it, null is the förbund itself. */
export interface DemoStructuralWork {
  readonly activities: readonly DemoActivity[];
  readonly obstacles: readonly DemoObstacle[];
  readonly violence: readonly DemoViolenceTally[];
}

export interface DemoActivity extends Omit<ActivityRow, 'insats'> {
  readonly insats: string | null;
  readonly date: LocalDate;
  readonly kommun: string | null;
  readonly place: string | null;
  readonly organiser: string | null;
  readonly targetGroup: string | null;
}

export interface DemoObstacle extends Omit<ObstacleRow, 'insats'> {
  readonly insats: string | null;
  readonly party: MemberParty;
  readonly title: string;
  readonly description: string;
}

export interface DemoViolenceTally extends ViolenceTally {
  readonly insats: string;
  readonly month: Month;
  readonly gender: CountedGender;
}
