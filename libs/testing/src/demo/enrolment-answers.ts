import { utfallCodebook, type Answer } from '@utfall/codebook';
import type { LocalDate } from '@utfall/calendar';
import { ageOn, type Person } from './draw-person.js';
import type { PeopleProfile } from './insats-profile.js';
import { otherAnswers } from './other-answers.js';
import type { Random } from './random.js';

export interface DrawnAnswers {
  readonly answers: Record<string, Answer>;
  readonly extents: Record<string, Record<string, number>>;
}

/** How often what is asked for is not known, by variable. */
const missing: Readonly<Record<string, number>> = {
  gender: 0.003,
  ageBand: 0.006,
  kommun: 0.01,
  foreignBorn: 0.03,
  education: 0.045,
  supportDuration: 0.06,
  supportAtStart: 0.02,
  sickWithoutSgi: 0.1,
  occupationAtStart: 0.07,
  referrer: 0.015,
};

/** What is asked at enrolment, of one who consents to be followed up. */
export function enrolmentAnswers(
  random: Random,
  profile: PeopleProfile,
  person: Person,
  start: LocalDate,
  /** Spells of the same person before this one. */
  earlier: number,
): DrawnAnswers {
  const age = ageOn(person, start);
  const support = drawSupport(random, profile, age);
  const occupation = drawOccupation(random, person, support);
  const answers: Record<string, Answer> = {
    gender: person.gender,
    ageBand: ageBandOf(age),
    kommun: person.kommun,
    foreignBorn: person.foreignBorn ? 'yes' : 'no',
    education: person.education,
    supportDuration: drawSupportDuration(random, person, age, support),
    supportAtStart: support,
    sickWithoutSgi: random.chance(0.5)
      ? null
      : random.chance(support.includes('incomeSupport') ? 0.2 : 0.03)
        ? 'yes'
        : 'no',
    occupationAtStart: occupation,
    referrer: earlier > 0 && random.chance(0.55) ? 'otherInsats' : random.weighted(profile.referrers),
    place: random.chance(profile.otherParty) ? 'otherParty' : 'forbund',
  };
  for (const [variable, rate] of Object.entries(missing)) {
    const answer = answers[variable];
    if (answer !== null && random.chance(rate)) answers[variable] = Array.isArray(answer) ? ['unknown'] : 'unknown';
  }
  const extents = drawExtents(random, answers, ['supportAtStart', 'occupationAtStart']);
  // Drawn last: what was drawn before is the same with and without a new question.
  return { answers: { ...answers, ...otherAnswers(random, utfallCodebook, answers) }, extents };
}

/** The codebook's band of an age; under sixteen and over ninety do not occur. */
export function ageBandOf(age: number): string {
  if (age < 25) return '16-24';
  if (age < 30) return '25-29';
  if (age < 45) return '30-44';
  return age < 60 ? '45-59' : '60+';
}

/** One main form and, for one in six, a second beside it; in the codebook's order. */
function drawSupport(random: Random, profile: PeopleProfile, age: number): string[] {
  // Aktivitetsersättning is for those of 19–29; a few are registered with it though they are older (a quality warning).
  const young = age >= 19 && age < 30;
  const weights = { ...profile.support };
  weights['activityCompensation'] = (weights['activityCompensation'] ?? 0) * (young ? 2.2 : 0.03);
  weights['sicknessCompensation'] = (weights['sicknessCompensation'] ?? 0) * (age >= 30 ? 1 : 0);
  const main = random.weighted(weights);
  if (alone.has(main) || !random.chance(0.17)) return [main];
  const second = random.weighted({
    incomeSupport: 50,
    activitySupport: 24,
    sicknessBenefit: 14,
    unemploymentBenefit: 8,
    otherPublicSupport: 4,
  });
  return second === main ? [main] : inOrder([main, second]);
}

const alone = new Set(['ownIncome', 'othersIncome', 'noIncome']);
const supportOrder = [
  'incomeSupport',
  'sicknessBenefit',
  'activityCompensation',
  'sicknessCompensation',
  'unemploymentBenefit',
  'activitySupport',
  'establishmentBenefit',
  'studyAid',
  'otherPublicSupport',
];

function inOrder(forms: readonly string[]): string[] {
  return supportOrder.filter((form) => forms.includes(form));
}

/** Longer for those far from work, and never longer than an adult life. */
function drawSupportDuration(random: Random, person: Person, age: number, support: readonly string[]): string {
  if (support.some((form) => alone.has(form)) && random.chance(0.7)) return 'none';
  const years = Math.min(age - 17, 2.1 * Math.exp(0.85 * random.normal() + 0.45 * person.distance));
  if (years <= 0) return 'none';
  if (years <= 1) return 'upTo1Year';
  if (years <= 3) return '1to3Years';
  if (years <= 6) return '3to6Years';
  return years <= 9 ? '6to9Years' : 'over9Years';
}

function drawOccupation(random: Random, person: Person, support: readonly string[]): Answer {
  const near = Math.exp(-0.4 * person.distance);
  // One in fourteen does two things in part, in the codebook's order.
  if (random.chance(0.07)) return random.chance(0.5) ? ['jobSeeking', 'workTraining'] : ['studies', 'jobSeeking'];
  return [
    random.weighted({
      workUnsubsidised: 2 * near,
      workWageSubsidy: 1,
      studies: support.includes('studyAid') ? 20 : 1.5,
      jobSeeking: 20 * near,
      workTraining: 7,
      dailyActivity: 3,
      noOccupation: 64,
    }),
  ];
}

/** Extents are stated for a bit more than half of the answers, in quarters as benefits are. */
export function drawExtents(
  random: Random,
  answers: Readonly<Record<string, Answer>>,
  variables: readonly string[],
): Record<string, Record<string, number>> {
  const extents: Record<string, Record<string, number>> = {};
  for (const variable of variables) {
    const answer = answers[variable];
    if (!Array.isArray(answer) || !random.chance(0.55)) continue;
    const stated = (answer as readonly string[]).filter((id) => partly.has(id));
    if (stated.length > 0) {
      extents[variable] = Object.fromEntries(
        stated.map((id) => [id, Number(random.weighted({ 25: 12, 50: 30, 75: 14, 100: stated.length > 1 ? 0 : 44 }))]),
      );
    }
  }
  return extents;
}

/** Answers that may be held in part. */
const partly = new Set([
  'sicknessBenefit',
  'activityCompensation',
  'sicknessCompensation',
  'activitySupport',
  'workUnsubsidised',
  'workWageSubsidy',
  'workNewStart',
  'ownCompany',
  'studies',
  'jobSeeking',
  'workTraining',
  'dailyActivity',
]);
