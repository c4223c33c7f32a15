import { allOf, not } from '../all-of.js';
import { defineCheck } from '../quality-check.js';
import type { FactReader } from '../fact-reader.js';

const years = ['upTo1Year', '1to3Years', '3to6Years', '6to9Years', 'over9Years'];

const publicForms = (read: FactReader) => read.idsWhere('supportAtStart', (form) => form.publicSupport === true);

export const durationWithoutSupport = defineCheck({
  id: 'durationWithoutSupport',
  severity: 'should',
  what: {
    sv: 'Tid i offentlig försörjning, men ingen sådan vid start',
    en: 'Time on public support, but none at enrolment',
  },
  why: {
    sv: 'Tiden ska vara sammanhängande fram till inskrivningen; tabellen över tid räknar deltagaren dit.',
    en: 'The time must run up to the enrolment; the table of time counts the participant there.',
  },
  mend: { sv: 'Rätta försörjningen vid start, eller tiden.', en: 'Mend support at enrolment, or the time.' },
  variable: 'supportDuration',
  trips: (read) =>
    allOf(
      read.known('supportAtStart'),
      not(read.is('supportAtStart', ...publicForms(read))),
      read.is('supportDuration', ...years),
    ),
});

export const supportWithoutDuration = defineCheck({
  id: 'supportWithoutDuration',
  severity: 'should',
  what: {
    sv: 'Offentlig försörjning vid start, men ingen tid i den',
    en: 'Public support at enrolment, but no time on it',
  },
  why: {
    sv: 'Tabellen över tid i offentlig försörjning räknar deltagaren till Ingen.',
    en: 'The table of time on public support counts the participant as None.',
  },
  mend: { sv: 'Rätta tiden, eller försörjningen vid start.', en: 'Mend the time, or support at enrolment.' },
  variable: 'supportDuration',
  trips: (read) => allOf(read.is('supportAtStart', ...publicForms(read)), read.is('supportDuration', 'none')),
});

export const sicknessBenefitWithoutSgi = defineCheck({
  id: 'sicknessBenefitWithoutSgi',
  severity: 'must',
  what: {
    sv: 'Sjukskriven utan SGI, men med sjukpenning',
    en: 'On sick leave without qualifying income, but with benefit',
  },
  why: {
    sv: 'Antalet sjukskrivna utan SGI och tabellen över försörjning säger emot varandra.',
    en: 'The number on sick leave without qualifying income and the table of support contradict each other.',
  },
  mend: {
    sv: 'Rätta svaret om SGI, eller försörjningen vid start.',
    en: 'Mend the answer on SGI, or support at enrolment.',
  },
  variable: 'sickWithoutSgi',
  trips: (read) => allOf(read.is('sickWithoutSgi', 'yes'), read.is('supportAtStart', 'sicknessBenefit')),
});

export const studyAidAtStartWithoutStudies = defineCheck({
  id: 'studyAidAtStartWithoutStudies',
  severity: 'notice',
  what: { sv: 'Studiestöd vid start, men inga studier', en: 'Study aid at enrolment, but no studies' },
  why: {
    sv: 'Den som redan studerade ser ut att börja studera i insatsen.',
    en: 'Who studied already seems to begin studies in the insats.',
  },
  mend: { sv: 'Rätta sysselsättningen eller försörjningen vid start.', en: 'Mend occupation or support at enrolment.' },
  variable: 'occupationAtStart',
  trips: (read) =>
    allOf(
      read.is('supportAtStart', 'studyAid'),
      read.known('occupationAtStart'),
      not(read.is('occupationAtStart', 'studies')),
    ),
});
