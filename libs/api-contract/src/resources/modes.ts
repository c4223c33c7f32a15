import type { ConsentForm, ConsentPurpose, ModeChangeReason } from '@utfall/participation';

/** A consent of a participation; one that was withdrawn stays, with its day. */
export interface ConsentView {
  readonly purpose: ConsentPurpose;
  readonly givenOn: string;
  readonly form: ConsentForm;
  readonly withdrawnOn: string | null;
}

/** GET …/participations/:id/modes: the changes of mode, the latest first. The reason is told here and nowhere else. */
export interface ModeChangeView {
  readonly on: string;
  readonly from: 'withData' | 'anonymous';
  readonly to: 'withData' | 'anonymous';
  readonly reason: ModeChangeReason;
}
