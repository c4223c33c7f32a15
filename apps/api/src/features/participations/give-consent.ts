import type { ParticipationView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import {
  consentInForce,
  consentOf,
  type ConsentForm,
  type ConsentPurpose,
  modeChangeProblem,
} from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { changeParticipation, type Decision } from './change-participation.js';
import { dayProblem } from './consent-problems.js';
import type { ParticipationRecord } from './participation-record.js';

interface Given {
  readonly id: string;
  readonly version: number;
  readonly purpose: ConsentPurpose;
  readonly givenOn: string;
  readonly form: ConsentForm;
}

/**
 * A consent to a purpose that has none in force: release of secrecy, or follow-up of a record that came without. An anonymous
 * participation turns with data by an edit, which asks the background too.
 */
export async function giveConsent(tx: Transaction, given: Given, clock: Clock): Promise<Result<ParticipationView>> {
  const today = dayInSweden(clock.now());
  return await changeParticipation(tx, given, (before) => decide(before, given, today), clock);
}

function decide(before: ParticipationRecord, { purpose, givenOn, form }: Given, today: string): Result<Decision> {
  if (before.answers[structuralVariables.mode] === modeIds.anonymous) return failure('conflict', { title: ANONYMOUS });
  if (consentInForce(before.consents, purpose)) return failure('conflict', { title: GIVEN_BEFORE });
  const code = modeChangeProblem(givenOn, { today });
  if (code) return invalid([dayProblem('givenOn', code)]);
  const consents = [...before.consents, consentOf(purpose, { givenOn, form }, givenOn)];
  return success({ action: 'consentGiven', after: before, overlapAt: 'startDate', isRight: true, consents });
}

const ANONYMOUS = {
  sv: 'Deltagandet är anonymt. Ändra registreringen till ”Med uppgifter” och fyll i det som fattas.',
  en: 'The participation is anonymous. Change the registration to “With data” and fill in what is missing.',
};
const GIVEN_BEFORE = { sv: 'Medgivandet finns redan.', en: 'The consent is there already.' };
