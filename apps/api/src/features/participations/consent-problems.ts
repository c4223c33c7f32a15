import type { FieldProblem } from '@utfall/api-contract';
import type { ModeChangeProblem } from '@utfall/participation';

const sentences: Record<ModeChangeProblem, { readonly sv: string; readonly en: string }> = {
  inFuture: { sv: 'Datumet ligger i framtiden.', en: 'The date is in the future.' },
  before1990: { sv: 'Datumet ligger före 1990.', en: 'The date is before 1990.' },
  beforeLastChange: {
    sv: 'Datumet ligger före det senaste bytet av registreringssätt.',
    en: 'The date is before the latest change of registration.',
  },
  beforeConsent: {
    sv: 'Datumet ligger före den dag då medgivandet lämnades.',
    en: 'The date is before the day when the consent was given.',
  },
};

/** A fault of a day of consent, beside its field. */
export function dayProblem(field: string, code: ModeChangeProblem): FieldProblem {
  return { field, code, message: sentences[code].sv, messageEn: sentences[code].en };
}

export const NO_CONSENT: FieldProblem = {
  field: 'followUp',
  code: 'consentMissing',
  message: 'Utan medgivande till uppföljning registreras deltagandet som anonymt.',
  messageEn: 'Without consent to follow-up the participation is registered as anonymous.',
};
