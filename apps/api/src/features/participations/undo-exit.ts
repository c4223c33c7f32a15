import type { ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { stateAfter, stateOf } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { keepEnrolment } from './answer-parts.js';
import { changeParticipation } from './change-participation.js';

interface Undo {
  readonly id: string;
  readonly version: number;
  readonly correction: string;
}

/** The participation is ongoing again, if the participant has not begun anew in the insats meanwhile. */
export async function undoExit(
  tx: Transaction,
  { correction, ...undo }: Undo,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  return await changeParticipation(
    tx,
    undo,
    (before) =>
      stateAfter(stateOf(before.answers), 'undoExit') === undefined
        ? failure('conflict', { title: NOT_ENDED })
        : success({
            action: 'exitUndone',
            after: keepEnrolment(before.codebook, before),
            overlapAt: 'endDate',
            correction,
          }),
    clock,
  );
}

const NOT_ENDED = { sv: 'Deltagandet är inte avslutat.', en: 'The participation has not ended.' };
