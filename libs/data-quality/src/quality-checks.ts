import { type Codebook, utfallCodebook } from '@utfall/codebook';
import * as ages from './checks/ages.js';
import * as dates from './checks/dates-of-spell.js';
import * as exits from './checks/exit-against-occupation.js';
import * as extents from './checks/extents.js';
import { missingAnswers, missingVoluntary } from './checks/missing-answers.js';
import { missingDestination } from './checks/missing-destination.js';
import * as counted from './checks/otherwise-counted.js';
import * as parts from './checks/parts-of-participation.js';
import * as persons from './checks/persons-records.js';
import { possibleDuplicate } from './checks/possible-duplicate.js';
import * as registration from './checks/registration-days.js';
import * as atExit from './checks/support-at-exit.js';
import * as atStart from './checks/support-at-start.js';
import type { QualityCheck } from './quality-check.js';

/** The checks that are written by hand, in the order of the page. The missing answers follow from the codebook. */
const written = [
  persons.overlappingSpells,
  dates.startBeforeInsats,
  dates.exitAfterInsats,
  dates.ongoingInEndedInsats,
  dates.sameDayExit,
  dates.shortStay,
  dates.longStay,
  dates.overlongStay,
  dates.ceasedInOpenInsats,
  dates.endedWithInsatsWithoutFlag,
  exits.workWithoutWork,
  exits.studiesWithoutStudies,
  exits.seekingWithoutSeeking,
  exits.trainingWithoutTraining,
  exits.workButAnotherReason,
  exits.studiesButAnotherReason,
  exits.deceasedWithAnswers,
  atExit.ownIncomeWithoutWork,
  atExit.unsubsidisedWorkOnPublicSupport,
  atExit.studyAidWithoutStudies,
  atExit.leftWithoutSupport,
  atStart.durationWithoutSupport,
  atStart.supportWithoutDuration,
  atStart.sicknessBenefitWithoutSgi,
  atStart.studyAidAtStartWithoutStudies,
  ages.activityCompensationAt30,
  ages.activityCompensationAt30AtExit,
  ages.durationAgainstAge,
  ages.educationAgainstAge,
  ages.coarseAge,
  ages.studiesAt60,
  persons.genderChanged,
  persons.youngerThanBefore,
  persons.lessEducated,
  persons.backAtOnce,
  possibleDuplicate,
  extents.occupationExtentsAtStart,
  extents.occupationExtentsAtExit,
  extents.supportExtentsAtStart,
  extents.supportExtentsAtExit,
  registration.lateEnrolment,
  registration.lateExit,
  registration.noActivity,
  parts.followUpOverdue6,
  parts.followUpOverdue12,
  parts.meetingAfterExit,
  parts.consentMissing,
  parts.startBeforeReferral,
  parts.referrerDiffers,
  counted.otherPartysPlace,
  counted.backToReferrerWithoutReferrer,
  counted.recordInStructural,
] as const satisfies readonly QualityCheck[];

const made = new WeakMap<Codebook, readonly QualityCheck[]>();

/** The one table of checks: page, worklist, report and documents read it. */
export function qualityChecks(codebook: Codebook = utfallCodebook): readonly QualityCheck[] {
  let checks = made.get(codebook);
  if (!checks) {
    checks = [...missingAnswers(codebook), missingDestination, ...missingVoluntary(codebook), ...written];
    made.set(codebook, checks);
  }
  return checks;
}

/** The check with the id, or undefined: addresses and stored acceptances may name one that is gone. */
export function qualityCheck(id: string, codebook: Codebook = utfallCodebook): QualityCheck | undefined {
  return qualityChecks(codebook).find((check) => check.id === id);
}
