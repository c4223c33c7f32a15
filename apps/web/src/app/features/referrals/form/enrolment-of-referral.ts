import type { ReferralView } from '@utfall/api-contract';
import { type Answers, modeIds, structuralVariables } from '@utfall/codebook';

/** What a referral tells of an enrolment. What is not known there is asked; a no to follow-up is an anonymous one. */
export function enrolmentOfReferral(referral: ReferralView): Answers {
  const { gender, kommun, referrer, followUp } = referral;
  const anonymous = followUp?.decision === 'refused';
  const known: Answers = { gender, kommun, ...(anonymous ? {} : { referrer }) };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, answer]) => answer !== 'unknown')),
    ...(followUp === null ? {} : { [structuralVariables.mode]: anonymous ? modeIds.anonymous : modeIds.withData }),
  };
}
