import type { FieldProblem } from '@utfall/api-contract';
import { type AnswerSet, modeIds, structuralVariables } from '@utfall/codebook';
import { type Consent, consentOf, modeChangeProblem, type StatedConsent } from '@utfall/participation';
import { dayProblem, NO_CONSENT } from './consent-problems.js';

interface Stated extends AnswerSet {
  readonly followUp?: StatedConsent | null;
  readonly secrecyRelease?: StatedConsent | null;
}

/**
 * The consents that a participation begins with. That it is registered with data says that there is one to follow-up: what
 * is not told of it is the usual, on paper on the day of the start.
 */
export function consentsOfEnrolment({ answers, followUp, secrecyRelease }: Stated): readonly Consent[] {
  if (answers[structuralVariables.mode] !== modeIds.withData) return [];
  const start = String(answers[structuralVariables.startDate]);
  return [
    consentOf('followUp', followUp ?? {}, start),
    ...(secrecyRelease ? [consentOf('secrecyRelease', secrecyRelease, start)] : []),
  ];
}

/** What is wrong with them: refused, or of a day that cannot be. */
export function enrolmentConsentProblems(stated: Stated, today: string): FieldProblem[] {
  if (stated.answers[structuralVariables.mode] !== modeIds.withData) return [];
  if (stated.followUp === null) return [NO_CONSENT];
  return (['followUp', 'secrecyRelease'] as const).flatMap((purpose) => {
    const givenOn = stated[purpose]?.givenOn;
    const code = typeof givenOn === 'string' ? modeChangeProblem(givenOn, { today }) : undefined;
    return code ? [dayProblem(`${purpose}.givenOn`, code)] : [];
  });
}
