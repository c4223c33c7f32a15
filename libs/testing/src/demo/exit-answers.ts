import type { Answer } from '@utfall/codebook';
import type { Person } from './draw-person.js';
import { drawExtents, type DrawnAnswers } from './enrolment-answers.js';
import type { PeopleProfile } from './insats-profile.js';
import type { Random } from './random.js';

/** Registered in error, seldom; and deaths, which do occur. */
const rare = { misregistration: 0.35, deceased: 0.3 };

/** Pulls of the distance to work on each reason: those near it leave to work, those far from it through illness. */
const pull: Readonly<Record<string, number>> = {
  work: -0.75,
  studies: -0.5,
  jobSeeking: -0.35,
  workTraining: 0,
  continuedRehabilitation: 0.25,
  illness: 0.45,
  ownRequest: 0.2,
  other: 0.2,
};

const destinations: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  continuedRehabilitation: {
    jointSupport: 24,
    kommunLabour: 24,
    otherInsats: 20,
    care: 10,
    rightBenefit: 6,
    backToReferrer: 14,
    unknown: 4,
  },
  illness: { care: 54, rightBenefit: 20, backToReferrer: 22, unknown: 6 },
  other: { notSuitable: 44, dailyActivity: 14, backToReferrer: 22, other: 14, unknown: 6 },
};

const occupationAfter: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  work: {
    workUnsubsidised: 40,
    workWageSubsidy: 22,
    workNewStart: 10,
    workIntroduction: 8,
    workPublicSheltered: 4,
    workSamhall: 6,
    workOtherSubsidy: 4,
    ownCompany: 4,
    // Contradicts the reason: the quality report should say so.
    noOccupation: 2,
  },
  studies: { studies: 97, noOccupation: 3 },
  jobSeeking: { jobSeeking: 94, noOccupation: 6 },
  workTraining: { workTraining: 95, noOccupation: 5 },
};

/** What is asked when somebody with data leaves. `support` is the support at enrolment, which most of the ill keep. */
export function exitAnswers(
  random: Random,
  profile: PeopleProfile,
  person: Person,
  support: Answer,
  ceased: boolean,
): DrawnAnswers {
  const reason = random.chance(0.025) ? 'unknown' : drawExitReason(random, profile, person, ceased);
  const possible = destinations[reason];
  const answers: Record<string, Answer> = {
    exitReason: reason,
    destination: possible && random.chance(0.92) ? random.weighted(possible) : null,
    insatsCeased: ceased ? 'yes' : null,
    supportAtExit: random.chance(0.09) ? ['unknown'] : supportAfter(random, reason, support),
    occupationAtExit: random.chance(0.1)
      ? ['unknown']
      : [random.weighted(occupationAfter[reason] ?? { noOccupation: 88, dailyActivity: 6, jobSeeking: 6 })],
  };
  if (random.chance(0.04)) answers['occupationAtExit'] = null;
  return { answers, extents: drawExtents(random, answers, ['supportAtExit', 'occupationAtExit']) };
}

/** Why somebody leaves; when the insats closes, more go on to something else. */
export function drawExitReason(random: Random, profile: PeopleProfile, { distance }: Person, ceased: boolean): string {
  const weights = Object.fromEntries(
    Object.entries(profile.exits).map(([id, weight]) => [
      id,
      // The weights hold for the insats' own mean: only what differs from it pulls.
      weight * Math.exp((pull[id] ?? 0) * (distance - profile.distance)),
    ]),
  );
  if (ceased) weights['continuedRehabilitation'] = (weights['continuedRehabilitation'] ?? 0) * 4;
  return random.weighted({ ...weights, ...rare });
}

function supportAfter(random: Random, reason: string, before: Answer): Answer {
  const kept = Array.isArray(before) && before[0] !== 'unknown' ? (before as readonly string[]) : ['incomeSupport'];
  if (reason === 'work')
    return random.chance(0.78) ? ['ownIncome'] : random.chance(0.5) ? ['activitySupport'] : [...kept];
  if (reason === 'studies') return random.chance(0.72) ? ['studyAid'] : [...kept];
  if (reason === 'jobSeeking') return random.chance(0.5) ? ['activitySupport'] : [...kept];
  if (reason === 'illness' && random.chance(0.3)) return ['sicknessBenefit'];
  if (reason === 'parentalLeave') return ['othersIncome'];
  return [...kept];
}
