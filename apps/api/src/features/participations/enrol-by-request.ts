import type { EnrolDto, ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Result } from '../../platform/errors/result.js';
import type { Attempt } from '../../platform/idempotency/claim-idempotency-key.js';
import { enrolParticipant } from './enrol-participant.js';
import { lookUpBroughtCode } from './look-up-brought-code.js';

/** A form's enrolment: first, when the person brings a code, the look-up that leaves its trace; then the enrolment. */
export async function enrolByRequest(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { code, referralId = null, ...enrolment }: EnrolDto,
  attempt: Attempt | null,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const brought = await lookUpBroughtCode(unitOfWork, principal, { ...enrolment, code }, clock);
  if (!brought.ok) return brought;
  return await unitOfWork.run(principal, 'participation:write', (tx) =>
    enrolParticipant(tx, { ...enrolment, brought: brought.value, attempt, referralId }, clock),
  );
}
