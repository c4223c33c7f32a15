import { encodeAnswers } from '@utfall/codebook';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ParticipationEntity, type ParticipationRow } from '../../platform/database/entities/participation.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { saveOwnAnswers } from './save-own-answers.js';
import type { ParticipationRecord } from './participation-record.js';

export async function insertParticipation(tx: Transaction, record: ParticipationRecord): Promise<void> {
  await tx.manager.insert(ParticipationEntity, rowOf(tx, record));
  await saveOwnAnswers(tx, record);
}

/** The record must be locked and its version compared before. */
export async function updateParticipation(tx: Transaction, record: ParticipationRecord): Promise<void> {
  const key = { forbundId: tx.principal.forbundId, participationId: record.id };
  await tx.manager.update(ParticipationEntity, key, rowOf(tx, record));
  await saveOwnAnswers(tx, record);
}

/** The codebook's columns are not named in the type of the row, so the compiler cannot see that they fit. */
function rowOf(tx: Transaction, record: ParticipationRecord): QueryDeepPartialEntity<ParticipationRow> {
  const row: object = {
    forbundId: tx.principal.forbundId,
    participationId: record.id,
    insatsId: record.insatsId,
    participantId: record.participantId,
    code: record.code,
    version: record.version,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    ...encodeAnswers(record.codebook, record.answers, record.extents),
  };
  return row;
}
