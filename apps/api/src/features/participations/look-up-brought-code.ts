import { type EnrolDto, participationFieldProblems } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { UNKNOWN_CODE } from './begin-participation.js';
import { lookUpCode } from './look-up-code.js';

/** Whose the code is that a person brings to an enrolment, by a look-up that leaves its trace; null = none is brought. */
export async function lookUpBroughtCode(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { insatsId, code, answers }: Pick<EnrolDto, 'insatsId' | 'code' | 'answers'>,
  clock: Clock,
): Promise<Result<{ readonly code: string; readonly participantId: string } | null>> {
  if (code === undefined || code === null) return success(null);
  // Nobody is looked up for a person who is to stay unknown.
  if (answers[structuralVariables.mode] === modeIds.anonymous) {
    return invalid(participationFieldProblems([{ field: 'code', code: 'anonymousWithCode' }]));
  }
  const found = await unitOfWork.run(principal, 'participation:write', (tx) =>
    lookUpCode(tx, { insatsId, code }, clock),
  );
  if (!found.ok) return found;
  return found.value === null ? invalid([UNKNOWN_CODE]) : success({ code, participantId: found.value });
}
