import type { ReferralAction } from '@utfall/api-contract';
import type { ReferralPaper, ReferralReason } from '@utfall/participation';

/** What stands in the fields of a step. */
export interface TypedStep {
  readonly action: ReferralAction;
  readonly on: string | null;
  readonly insatsId: string;
  readonly papers: readonly ReferralPaper[];
  readonly reason: '' | ReferralReason;
  readonly note: string;
}
