import type { PartKind, Parts } from '@utfall/participation';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/unit-of-work.js';

/** Lines about a part stand under the participation that it belongs to. */
export const PART_SUBJECT = 'participationPart';

/** What the audit trail keeps of a part after a change. */
export interface PartImage {
  readonly kind: PartKind;
  readonly partId: string;
  /** null = it was taken away. */
  readonly part: Parts[PartKind] | null;
  readonly version: number;
  readonly correction: string | null;
}

export type PartEvent = 'Added' | 'Corrected' | 'Removed';

export async function auditPart(
  tx: Transaction,
  event: PartEvent,
  of: { readonly id: string; readonly insatsId: string },
  image: PartImage,
  at: Date,
): Promise<void> {
  await recordAudit(tx, {
    at,
    action: `${image.kind}${event}`,
    subjectType: PART_SUBJECT,
    subjectId: of.id,
    insatsId: of.insatsId,
    after: image,
  });
}
