import { fromEpochDay } from '@utfall/calendar';
import { OPEN } from '@utfall/outcome-statistics';
import { followUpPlan, notFollowedUpReasons } from '@utfall/participation';
import { not } from '../all-of.js';
import { defineCheck, type QualityCheck } from '../quality-check.js';
import { NO_DAY } from '../quality-columns.js';

const ended = { mode: 'withData', state: 'ended' } as const;

/** The plan of the timeline says when a follow-up is overdue, and when it is given up; before and after nobody is reminded. */
function followUpOverdue(months: 6 | 12): QualityCheck {
  return defineCheck({
    id: `followUpOverdue${months}`,
    severity: 'should',
    what: {
      sv: `Uppföljningen efter ${months} månader är försenad`,
      en: `The follow-up after ${months} months is overdue`,
    },
    why: {
      sv: 'Utan den går det inte att säga om resultatet höll i sig.',
      en: 'Without it nobody can say whether the outcome lasted.',
    },
    mend: {
      sv: 'Registrera uppföljningen, också när personen inte gick att nå.',
      en: 'Register the follow-up, also when the person could not be reached.',
    },
    variable: 'endDate',
    page: 'followUp',
    of: ended,
    trips: (read) => {
      const { end } = read;
      const done = read.part(months === 6 ? 'followUp6' : 'followUp12');
      const handedOver = read.part('handedOver');
      const notAsked = read.is('exitReason', ...notFollowedUpReasons);
      const today = fromEpochDay(read.today);
      return (index) => {
        if (done(index) !== 0 || handedOver(index) !== 0 || notAsked(index) || end(index) === OPEN) return false;
        const plan = followUpPlan(fromEpochDay(end(index)), [], today);
        return plan.find((one) => one.months === months)?.state === 'overdue';
      };
    },
  });
}

export const followUpOverdue6 = followUpOverdue(6);
export const followUpOverdue12 = followUpOverdue(12);

export const meetingAfterExit = defineCheck({
  id: 'meetingAfterExit',
  severity: 'should',
  what: { sv: 'Möte efter avslutet', en: 'A meeting after the exit' },
  why: {
    sv: 'Pågick deltagandet längre är dagarna i insatsen för få.',
    en: 'If the participation went on, the days in the insats are too few.',
  },
  mend: { sv: 'Rätta slutdatumet, eller mötets dag.', en: 'Mend the exit date, or the day of the meeting.' },
  variable: 'endDate',
  of: { mode: 'any', state: 'ended' },
  trips: (read) => {
    const { end } = read;
    const meeting = read.day('lastMeeting');
    return (index) => meeting(index) !== NO_DAY && meeting(index) > end(index);
  },
});

export const consentMissing = defineCheck({
  id: 'consentMissing',
  severity: 'must',
  what: { sv: 'Medgivande till uppföljning saknas', en: 'Consent to follow-up is missing' },
  why: {
    sv: 'Utan medgivande ska deltagandet vara anonymt. Gäller dem som började sedan insatsen börjat registrera medgivanden.',
    en: 'Without consent it must be anonymous. Of those who began since the insats began to register consents.',
  },
  mend: {
    sv: 'Registrera medgivandet, eller gör deltagandet anonymt.',
    en: 'Register the consent, or make the participation anonymous.',
  },
  variable: 'mode',
  needs: 'insats',
  acceptable: false,
  trips: (read) => {
    const { start } = read;
    const consent = read.day('consent');
    // Records from before consents were registered owe none.
    const since = new Map<number, number>();
    for (let index = 0; index < read.length; index++) {
      if (consent(index) === NO_DAY) continue;
      const insats = read.insatsIndex(index);
      since.set(insats, Math.min(since.get(insats) ?? Infinity, start(index)));
    }
    return (index) => consent(index) === NO_DAY && start(index) >= (since.get(read.insatsIndex(index)) ?? Infinity);
  },
});

export const startBeforeReferral = defineCheck({
  id: 'startBeforeReferral',
  severity: 'should',
  what: { sv: 'Började innan remissen kom', en: 'Began before the referral came' },
  why: { sv: 'Väntetiden blir negativ och räknas inte.', en: 'The wait becomes negative and is not counted.' },
  mend: { sv: 'Rätta startdatumet, eller remissens dag.', en: 'Mend the start date, or the day of the referral.' },
  variable: 'startDate',
  of: { mode: 'any', state: 'any' },
  trips: (read) => {
    const { start } = read;
    const referral = read.day('referral');
    return (index) => referral(index) !== NO_DAY && start(index) < referral(index);
  },
});

export const referrerDiffers = defineCheck({
  id: 'referrerDiffers',
  severity: 'should',
  what: { sv: 'Remittenten är en annan än på remissen', en: 'The referrer is another than on the referral' },
  why: {
    sv: 'Inflödet per remittent och tabellen över remittenter visar olika.',
    en: 'The inflow by referrer and the table of referrers disagree.',
  },
  mend: { sv: 'Rätta remittenten.', en: 'Mend the referrer.' },
  variable: 'referrer',
  trips: (read) => {
    const own = read.code('referrer');
    const known = read.known('referrer');
    const onReferral = read.part('referralReferrer');
    const unknown = not(known);
    return (index) => !unknown(index) && onReferral(index) !== 0 && onReferral(index) !== own(index);
  },
});
