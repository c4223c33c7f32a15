import { modeIds, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { loadParticipation } from '../load-participation.js';
import type { ParticipationRecord } from '../participation-record.js';

/** The participation that a part belongs to, held until the transaction ends. Of an anonymous one nothing more is kept. */
export async function openParticipation(tx: Transaction, id: string): Promise<Result<ParticipationRecord>> {
  const record = await loadParticipation(tx, id, true);
  if (!record) return failure('notFound');
  const anonymous = record.answers[structuralVariables.mode] === modeIds.anonymous;
  return anonymous ? failure('conflict', { title: ANONYMOUS }) : success(record);
}

const ANONYMOUS = {
  sv: 'För ett anonymt deltagande sparas inga händelser.',
  en: 'No events are kept of an anonymous participation.',
};
