import type { ParticipationView } from '@utfall/api-contract';
import {
  type AnswerSet,
  type Codebook,
  decodeAnswers,
  decodeOwnAnswers,
  type OwnValues,
  schemaOf,
  type StoredRow,
  utfallCodebook,
} from '@utfall/codebook';
import { type Consent, missingVariables } from '@utfall/participation';
import type { InsatsCodebooks } from '../questions/questions-facts.js';

/** A participation as the use cases handle it. */
export interface ParticipationRecord extends AnswerSet {
  readonly id: string;
  readonly insatsId: string;
  /** What is asked in its insats: the codebook with the förbund's own questions. */
  readonly codebook: Codebook;
  /** null for an anonymous one, as is the code. */
  readonly participantId: string | null;
  readonly code: string | null;
  /** In the order they were given. */
  readonly consents: readonly Consent[];
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
  /** Answers to the förbund's own questions, by question; null = none. */
  readonly own_answers: OwnValues | null;
  readonly consents: readonly Consent[];
}

const own = ['participation_id', 'insats_id', 'participant_id', 'code', 'version', 'created_at', 'updated_at'];

/** The columns are renamed, so that the names outside are those of the participation, whatever it is called there. */
const ownAnswers = `(SELECT jsonb_object_agg(own_question, coalesce(to_jsonb(own_coded), to_jsonb(own_amount), to_jsonb(own_day)))
   FROM (SELECT forbund_id, participation_id, question_id, coded, amount, day FROM question_answer)
     AS own_answer (own_forbund, own_participation, own_question, own_coded, own_amount, own_day)
   WHERE own_forbund = forbund_id AND own_participation = participation_id) AS own_answers`;

const consents = `(SELECT coalesce(json_agg(json_build_object('purpose', its_purpose, 'givenOn', its_given, 'form', its_form, 'withdrawnOn', its_end)
                            ORDER BY its_given, its_purpose, its_end), '[]')
   FROM (SELECT forbund_id, participation_id, purpose, form, given_on, withdrawn_on FROM consent)
     AS its_consent (its_forbund, its_participation, its_purpose, its_form, its_given, its_end)
   WHERE its_forbund = forbund_id AND its_participation = participation_id) AS consents`;

/** What a SELECT must name; the codebook's columns follow by themselves (ADR 9). */
export const participationColumns = [
  ...own,
  ...schemaOf(utfallCodebook).columns.map((column) => column.name),
  ownAnswers,
  consents,
].join(', ');

export function recordOf(row: StoredParticipation, codebooks: InsatsCodebooks): ParticipationRecord {
  const codebook = codebooks.of(row.insats_id);
  const { answers, extents } = decodeAnswers(codebook, row as unknown as StoredRow);
  return {
    id: row.participation_id,
    insatsId: row.insats_id,
    codebook,
    participantId: row.participant_id,
    code: row.code,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    answers: { ...answers, ...decodeOwnAnswers(codebook, row.own_answers ?? {}) },
    extents,
    consents: row.consents,
  };
}

/** What those who may see rows are shown. The participant's id stays here: the code is its name. */
export function viewOf(record: ParticipationRecord): ParticipationView {
  const { id, insatsId, code, answers, extents, consents, version } = record;
  return {
    id,
    insatsId,
    code,
    answers,
    extents,
    missing: missingVariables(answers, record.codebook),
    consents,
    version,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}
