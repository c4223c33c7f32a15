import { allOf } from '../all-of.js';
import { defineCheck, type QualityCheck } from '../quality-check.js';

const from30 = ['30-44', '45-59', '60+'];

/** Aktivitetsersättning is paid from 19 and until the month before 30 (33 kap. socialförsäkringsbalken). */
function compensationAt30(when: 'start' | 'exit'): QualityCheck {
  const [variable, sv, en] =
    when === 'start' ? ['supportAtStart', 'vid start', 'at enrolment'] : ['supportAtExit', 'vid avslut', 'at exit'];
  return defineCheck({
    id: when === 'start' ? 'activityCompensationAt30' : 'activityCompensationAt30AtExit',
    severity: 'must',
    what: {
      sv: `Aktivitetsersättning ${sv} för någon som fyllt 30`,
      en: `Activity compensation ${en} for somebody of 30 or more`,
    },
    why: {
      sv: 'Aktivitetsersättning lämnas till den som är 19–29 år: åldern eller försörjningen är fel i tabellerna.',
      en: 'It is paid to those of 19–29: age or support is wrong in the tables.',
    },
    mend: { sv: 'Rätta åldersgruppen, eller försörjningen.', en: 'Mend the age band, or support.' },
    variable,
    of: { mode: 'withData', state: when === 'start' ? 'any' : 'ended' },
    acceptable: false,
    trips: (read) => allOf(read.is('ageBand', ...from30), read.is(variable, 'activityCompensation')),
  });
}

export const activityCompensationAt30 = compensationAt30('start');
export const activityCompensationAt30AtExit = compensationAt30('exit');

export const durationAgainstAge = defineCheck({
  id: 'durationAgainstAge',
  severity: 'should',
  what: {
    sv: 'Längre tid i offentlig försörjning än åldern medger',
    en: 'Longer on public support than the age allows',
  },
  why: {
    sv: 'Åldern eller tiden är fel i tabellerna över deltagarnas bakgrund.',
    en: 'Age or time is wrong in the tables of background.',
  },
  mend: { sv: 'Rätta åldersgruppen, eller tiden.', en: 'Mend the age band, or the time.' },
  variable: 'supportDuration',
  trips: (read) => allOf(read.is('ageBand', '16-24'), read.is('supportDuration', '6to9Years', 'over9Years')),
});

export const educationAgainstAge = defineCheck({
  id: 'educationAgainstAge',
  severity: 'notice',
  what: { sv: 'Avslutad högskola före 25', en: 'Completed university before 25' },
  why: {
    sv: 'Frågan gäller högsta avslutade utbildning, inte den som pågår.',
    en: 'The question is about the highest completed education, not the one under way.',
  },
  mend: { sv: 'Är utbildningen avslutad? Rätta annars.', en: 'Is the education completed? Mend it otherwise.' },
  variable: 'education',
  trips: (read) => allOf(read.is('ageBand', '16-24'), read.is('education', 'higherEducation')),
});

export const coarseAge = defineCheck({
  id: 'coarseAge',
  severity: 'notice',
  what: { sv: 'Åldersgruppen är grov (16–29)', en: 'The age band is coarse (16–29)' },
  why: {
    sv: 'Rapporten har –29, men den finare indelningen går inte att ta fram.',
    en: 'The report has –29, but no finer division can be made.',
  },
  mend: { sv: 'Välj 16–24 eller 25–29.', en: 'Choose 16–24 or 25–29.' },
  variable: 'ageBand',
  trips: (read) => read.is('ageBand', '16-29'),
});

export const studiesAt60 = defineCheck({
  id: 'studiesAt60',
  severity: 'notice',
  what: { sv: 'Avslut till studier efter 60', en: 'Left to studies after 60' },
  why: { sv: 'Räknas som avslut till arbete eller studier.', en: 'Counts as an exit to work or studies.' },
  mend: { sv: 'Stämmer åldersgrupp och avslutsorsak?', en: 'Are age band and reason right?' },
  variable: 'exitReason',
  of: { mode: 'withData', state: 'ended' },
  trips: (read) => allOf(read.is('ageBand', '60+'), read.is('exitReason', 'studies')),
});
