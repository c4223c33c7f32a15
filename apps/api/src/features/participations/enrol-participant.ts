import { randomUUID } from 'node:crypto';
import type { ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../platform/idempotency/claim-idempotency-key.js';
import type { Enrolment } from './begin-participation.js';
import { beginByRequest } from './begin-by-request.js';
import { loadParticipation } from './load-participation.js';
import { viewOf } from './participation-record.js';

/** One enrolment by itself: a request that is sent again gives the participation that the first one made. */
export async function enrolParticipant(
  tx: Transaction,
  { attempt, ...enrolment }: Enrolment & { readonly attempt: Attempt | null; readonly referralId: string | null },
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const id = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, id) : success(id);
  if (!claimed.ok) return claimed;
  if (claimed.value !== id) return await answerAgain(tx, claimed.value);
  return await beginByRequest(tx, id, enrolment, clock);
}

/** The request had come before: the same participation, as it is now. */
async function answerAgain(tx: Transaction, id: string): Promise<Result<ParticipationView>> {
  const first = await loadParticipation(tx, id);
  return first ? success(viewOf(first)) : failure('notFound');
}
