import type { ParticipationView } from '@utfall/api-contract';
import { type AnswerSet, decodeAnswers, schemaOf, type StoredRow, utfallCodebook } from '@utfall/codebook';
import { missingVariables } from '@utfall/participation';

/** A participation as the use cases handle it. */
export interface ParticipationRecord extends AnswerSet {
  readonly id: string;
  readonly insatsId: string;
  /** null for an anonymous one, as is the code. */
  readonly participantId: string | null;
  readonly code: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A row with the columns of {@link participationColumns}. */
export interface StoredParticipation {
  readonly participation_id: string;
  readonly insats_id: string;
  readonly participant_id: string | null;
  readonly code: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const own = ['participation_id', 'insats_id', 'participant_id', 'code', 'version', 'created_at', 'updated_at'];

/** What a SELECT must name; the codebook's columns follow by themselves (ADR 9). */
export const participationColumns = [...own, ...schemaOf(utfallCodebook).columns.map((column) => column.name)].join(
  ', ',
);

export function recordOf(row: StoredParticipation): ParticipationRecord {
  return {
    id: row.participation_id,
    insatsId: row.insats_id,
    participantId: row.participant_id,
    code: row.code,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...decodeAnswers(utfallCodebook, row as unknown as StoredRow),
  };
}

/** What those who may see rows are shown. The participant's id stays here: the code is its name. */
export function viewOf(record: ParticipationRecord): ParticipationView {
  const { id, insatsId, code, answers, extents, version } = record;
  return {
    id,
    insatsId,
    code,
    answers,
    extents,
    missing: missingVariables(answers),
    version,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}
