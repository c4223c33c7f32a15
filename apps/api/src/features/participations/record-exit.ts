import { participationFieldProblems, type ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { type AnswerSet, structuralVariables } from '@utfall/codebook';
import { stateOf } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { keepEnrolment, keepExit, merge } from './answer-parts.js';
import { changeParticipation } from './change-participation.js';

interface Exit extends AnswerSet {
  readonly id: string;
  readonly version: number;
  /** Needed where it tells an earlier exit anew. */
  readonly correction?: string | null;
}

/** The participation ends, or, where it has ended, its exit is told anew. */
export async function recordExit(
  tx: Transaction,
  { id, version, answers, extents, correction = null }: Exit,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  if ((answers[structuralVariables.endDate] ?? null) === null) {
    return invalid(participationFieldProblems([{ field: structuralVariables.endDate, code: 'required' }]));
  }
  return await changeParticipation(
    tx,
    { id, version },
    (before) =>
      success({
        action: stateOf(before.answers) === 'ongoing' ? 'ended' : 'exitEdited',
        after: merge(keepEnrolment(before.codebook, before), keepExit(before.codebook, { answers, extents })),
        overlapAt: 'endDate',
        correction,
      }),
    clock,
  );
}
