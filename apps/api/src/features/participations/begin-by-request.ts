import type { ParticipationView } from '@utfall/api-contract';
import { type Clock, parseLocalDate } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import type { ConsentAnswer, StatedConsent } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result } from '../../platform/errors/result.js';
import { referralToStart, startProblems, startReferral } from '../referrals/referrals-facts.js';
import { beginParticipation, type Enrolment } from './begin-participation.js';

/** An enrolment as a request tells it, by a referral or without. */
export async function beginByRequest(
  tx: Transaction,
  id: string,
  { referralId, ...enrolment }: Enrolment & { readonly referralId?: string | null },
  clock: Clock,
): Promise<Result<ParticipationView>> {
  return referralId === undefined || referralId === null
    ? await beginParticipation(tx, id, enrolment, clock)
    : await beginByReferral(tx, id, { ...enrolment, referralId }, clock);
}

/**
 * The enrolment that a referral waited for: both are saved or neither. An internal referral goes on with the same participant,
 * who gets a code of this insats, unless they are to be anonymous here.
 */
async function beginByReferral(
  tx: Transaction,
  id: string,
  { referralId, ...enrolment }: Enrolment & { readonly referralId: string },
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const referral = await referralToStart(tx, { referralId, insatsId: enrolment.insatsId });
  if (!referral.ok) return referral;
  const { answers } = enrolment;
  const day = parseLocalDate(String(answers[structuralVariables.startDate]));
  const problems = day === undefined ? [] : startProblems(referral.value, day);
  if (problems.length > 0) return invalid(problems);
  const anonymous = answers[structuralVariables.mode] === modeIds.anonymous;
  const { participantId, record } = referral.value;
  const brought = participantId !== null && !anonymous ? { code: record.number, participantId } : enrolment.brought;
  const begun = await beginParticipation(tx, id, { ...enrolment, ...consentsBy(record, enrolment), brought }, clock);
  if (!begun.ok) return begun;
  if (day === undefined) return failure('internal');
  await startReferral(tx, referral.value, { participationId: id, startDate: day }, clock);
  return begun;
}

type Consents = Pick<Enrolment, 'followUp' | 'secrecyRelease'>;

/** What the enrolment leaves out of the consents is what the person answered when they were referred; a no stays a no. */
function consentsBy(
  { followUp, secrecyRelease }: Readonly<Record<keyof Consents, ConsentAnswer | null>>,
  stated: Consents,
): Consents {
  return {
    followUp: stated.followUp === undefined ? statedBy(followUp) : stated.followUp,
    secrecyRelease: stated.secrecyRelease === undefined ? statedBy(secrecyRelease) : stated.secrecyRelease,
  };
}

function statedBy(answer: ConsentAnswer | null): StatedConsent | null | undefined {
  if (answer === null) return undefined;
  return answer.decision === 'given' ? { givenOn: answer.on, form: answer.form } : null;
}
