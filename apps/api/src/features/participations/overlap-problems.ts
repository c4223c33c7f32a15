import type { FieldProblem } from '@utfall/api-contract';
import { type AnswerSet, structuralVariables } from '@utfall/codebook';
import { overlap, type Spell, stateOf } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadCodebooks } from '../questions/questions-facts.js';
import {
  participationColumns,
  type ParticipationRecord,
  recordOf,
  type StoredParticipation,
} from './participation-record.js';

/** The participation as it would be saved. */
interface Candidate extends AnswerSet {
  /** undefined = new. */
  readonly id?: string;
  readonly insatsId: string;
  readonly participantId: string;
}

/**
 * Whether the participant is in the insats already in that time (ADR 5). The participant must be locked before, see
 * lock-participant.ts. What was registered in error counts for nothing and is in nobody's way.
 * @param field the date that is named when they overlap
 */
export async function overlapProblems(
  tx: Transaction,
  candidate: Candidate,
  field: 'startDate' | 'endDate',
): Promise<FieldProblem[]> {
  if (stateOf(candidate.answers) === 'misregistered') return [];
  const others = await spellsOf(tx, candidate);
  const other = others.map(spellOf).find((spell) => overlap(spell, spellOf(candidate)));
  if (!other) return [];
  const until = { sv: other.end ?? 'tills vidare', en: other.end ?? 'now' };
  return [
    {
      field,
      code: 'overlap',
      message: `Deltagaren är redan inskriven i insatsen från ${other.start} till ${until.sv}.`,
      messageEn: `The participant is already enrolled in the insats from ${other.start} to ${until.en}.`,
    },
  ];
}

async function spellsOf(tx: Transaction, candidate: Candidate): Promise<ParticipationRecord[]> {
  const rows = await tx.query<StoredParticipation>(
    `SELECT ${participationColumns} FROM participation
     WHERE forbund_id = $1 AND participant_id = $2 AND insats_id = $3 AND participation_id IS DISTINCT FROM $4`,
    [tx.principal.forbundId, candidate.participantId, candidate.insatsId, candidate.id ?? null],
  );
  const codebooks = await loadCodebooks(tx);
  return rows.map((row) => recordOf(row, codebooks)).filter(({ answers }) => stateOf(answers) !== 'misregistered');
}

/** Every spell of a participant in the insatser that the transaction reaches; what was registered in error is none. */
export async function spellsOfParticipant(tx: Transaction, participantId: string): Promise<ParticipationRecord[]> {
  const rows = await tx.query<StoredParticipation>(
    `SELECT ${participationColumns} FROM participation WHERE forbund_id = $1 AND participant_id = $2`,
    [tx.principal.forbundId, participantId],
  );
  const codebooks = await loadCodebooks(tx);
  return rows.map((row) => recordOf(row, codebooks)).filter(({ answers }) => stateOf(answers) !== 'misregistered');
}

export function spellOf({ answers }: AnswerSet): Spell {
  const date = (id: string) => (answers[id] ?? null) as string | null;
  return { start: date(structuralVariables.startDate) ?? '', end: date(structuralVariables.endDate) };
}
