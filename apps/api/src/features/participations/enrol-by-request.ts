import { type EnrolDto, participationFieldProblems, type ParticipationView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalid, type Result } from '../../platform/errors/result.js';
import type { Attempt } from '../../platform/idempotency/claim-idempotency-key.js';
import { enrolParticipant, UNKNOWN_CODE } from './enrol-participant.js';
import { lookUpCode } from './look-up-code.js';

/** A form's enrolment: first, when the person brings a code, the look-up that leaves its trace; then the enrolment. */
export async function enrolByRequest(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { insatsId, code, answers, extents }: EnrolDto,
  attempt: Attempt | null,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const enrol = (brought: { code: string; participantId: string } | null) =>
    unitOfWork.run(principal, 'participation:write', (tx) =>
      enrolParticipant(tx, { insatsId, brought, answers, extents, attempt }, clock),
    );
  if (code === undefined || code === null) return await enrol(null);
  // Nobody is looked up for a person who is to stay unknown.
  if (answers[structuralVariables.mode] === modeIds.anonymous) {
    return invalid(participationFieldProblems([{ field: 'code', code: 'anonymousWithCode' }]));
  }
  const found = await unitOfWork.run(principal, 'participation:write', (tx) =>
    lookUpCode(tx, { insatsId, code }, clock),
  );
  if (!found.ok) return found;
  return found.value === null ? invalid([UNKNOWN_CODE]) : await enrol({ code, participantId: found.value });
}
