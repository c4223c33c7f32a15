import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import { type ModeChange, withdrawn } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { keepCollected } from './answer-parts.js';
import { auditParticipation } from './audit-participation.js';
import { forgetIdentity } from './forget-identity.js';
import { loadParticipation } from './load-participation.js';
import type { ParticipationRecord } from './participation-record.js';
import { saveConsents } from './save-consents.js';
import { saveModeChange } from './save-mode-change.js';
import { updateParticipation } from './save-participation.js';

type Why = Pick<ModeChange, 'on' | 'reason'>;

/**
 * Takes code, background and what the history told from a record. What is known to be the same enrolment registered twice is of the
 * same person and the same consent: the other record would tell everything that this one no longer may, so it goes the same way.
 */
export async function turnAnonymous(
  tx: Transaction,
  before: ParticipationRecord,
  after: ParticipationRecord,
  why: Why,
): Promise<void> {
  const nameless = { ...after, participantId: null, code: null };
  await saveConsents(tx, nameless, before.consents);
  await saveModeChange(tx, before, after, why);
  // The decisions go with the identity.
  const twins = await twinsOf(tx, before.id);
  await updateParticipation(tx, nameless);
  if (before.participantId !== null) await forgetIdentity(tx, before.id, before.participantId);
  await auditParticipation(tx, 'anonymised', nameless);
  for (const id of twins) await turnTwin(tx, id, why, after.updatedAt);
}

async function turnTwin(tx: Transaction, id: string, why: Why, updatedAt: Date): Promise<void> {
  const twin = await loadParticipation(tx, id, true);
  if (!twin || twin.participantId === null) return;
  const kept: AnswerSet = keepCollected(twin.codebook, twin, modeIds.anonymous);
  const answers = { ...kept.answers, [structuralVariables.mode]: modeIds.anonymous };
  const consents = withdrawn(twin.consents, why.on);
  await turnAnonymous(tx, twin, { ...twin, ...kept, answers, consents, version: twin.version + 1, updatedAt }, why);
}

async function twinsOf(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT CASE WHEN kept_id = $2 THEN other_id ELSE kept_id END AS id FROM duplicate_decision
     WHERE forbund_id = $1 AND $2 IN (kept_id, other_id) AND kind = 'sameSpell' AND undone_at IS NULL`,
    [tx.principal.forbundId, id],
  );
  return rows.map((row) => row.id);
}
