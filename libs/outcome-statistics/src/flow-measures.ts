import type { MeasureId } from '@utfall/codebook';
import type { CounterId, Mode } from './counters.js';

/** A count that is a sum of one mode, less another where it is a difference (counting rule 1). */
export interface FlowMeasure {
  readonly mode: Mode | 'both';
  readonly count: CounterId;
  readonly less?: CounterId;
}

/** The counts of participations, by measure id of the codebook. With data and anonymous stand side by side, never mixed. */
export const flowMeasures = {
  active: { mode: 'withData', count: 'active' },
  new: { mode: 'withData', count: 'new' },
  carriedOver: { mode: 'withData', count: 'active', less: 'new' },
  ended: { mode: 'withData', count: 'ended' },
  ongoing: { mode: 'withData', count: 'active', less: 'ended' },
  anonymous: { mode: 'anonymous', count: 'active' },
  anonymousNew: { mode: 'anonymous', count: 'new' },
  anonymousCarriedOver: { mode: 'anonymous', count: 'active', less: 'new' },
  anonymousEnded: { mode: 'anonymous', count: 'ended' },
  anonymousOngoing: { mode: 'anonymous', count: 'active', less: 'ended' },
  workOrStudies: { mode: 'withData', count: 'workOrStudies' },
  workStudiesOrSeeking: { mode: 'withData', count: 'workStudiesOrSeeking' },
  stepForward: { mode: 'withData', count: 'stepForward' },
  participantDays: { mode: 'both', count: 'participantDays' },
} as const satisfies Partial<Record<MeasureId, FlowMeasure>>;

export type FlowMeasureId = keyof typeof flowMeasures;

/** The measures that are a share of ended with data (counting rule 3). */
export const outcomeMeasures = ['workOrStudies', 'workStudiesOrSeeking', 'stepForward'] as const;
export type OutcomeMeasureId = (typeof outcomeMeasures)[number];
