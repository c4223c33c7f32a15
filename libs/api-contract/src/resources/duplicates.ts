import type { DuplicateKind } from '@utfall/participation';
import type { DuplicateDecisionKind } from '../requests/duplicate-dtos.js';
import type { ParticipationView } from '../resources.js';

/** Two records of one insats that look like the same person. */
export interface PossibleDuplicateView {
  readonly kind: DuplicateKind;
  readonly insatsId: string;
  readonly first: ParticipationView;
  readonly second: ParticipationView;
}

/** What was decided about two records, and may be taken back. */
export interface DuplicateDecisionView {
  readonly id: string;
  readonly kind: DuplicateDecisionKind;
  readonly insatsId: string;
  readonly keptId: string;
  readonly keptCode: string | null;
  readonly otherId: string;
  readonly otherCode: string | null;
  readonly at: string;
  readonly by: string;
}

/** GET duplicates: of own insatser only. */
export interface DuplicatesView {
  readonly possible: readonly PossibleDuplicateView[];
  /** How many there are; the first fifty are told. */
  readonly total: number;
  readonly decided: readonly DuplicateDecisionView[];
}
