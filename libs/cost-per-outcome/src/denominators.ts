import type { MeasureId } from '@utfall/codebook';
import type { GenderOrTotal, Statistics } from '@utfall/outcome-statistics';

/** What a cost is divided by: everyone the money was spent on, with data and anonymous, on the förbund's places. */
interface Denominator {
  readonly of: (statistics: Statistics, scope: number, gender: GenderOrTotal) => number;
  /** Counted from exit reasons, so that missing ones give a range. */
  readonly byReason: boolean;
}

const both = ['withData', 'anonymous'] as const;
const onOwnPlaces = ['forbund'] as const;

export const denominators = {
  costPerParticipation: {
    of: (s, scope, gender) => s.sum('active', scope, gender, both, onOwnPlaces),
    byReason: false,
  },
  costPerUniquePerson: {
    // Nobody knows whether two anonymous participations are one person: each counts as one.
    of: (s, scope, gender) =>
      s.uniquePersons(scope, gender, 'forbund') + s.sum('active', scope, gender, ['anonymous'], onOwnPlaces),
    byReason: false,
  },
  costPerEnded: {
    of: (s, scope, gender) => s.sum('ended', scope, gender, both, onOwnPlaces),
    byReason: false,
  },
  costPerWorkOrStudies: {
    of: (s, scope, gender) => s.sum('workOrStudies', scope, gender, both, onOwnPlaces),
    byReason: true,
  },
  costPerStepForward: {
    of: (s, scope, gender) => s.sum('stepForward', scope, gender, both, onOwnPlaces),
    byReason: true,
  },
  costPerParticipantDay: {
    of: (s, scope, gender) => s.sum('participantDays', scope, gender, both, onOwnPlaces),
    byReason: false,
  },
} as const satisfies Partial<Record<MeasureId, Denominator>>;

export type CostMeasureId = keyof typeof denominators;
export const costMeasures = Object.keys(denominators) as readonly CostMeasureId[];
