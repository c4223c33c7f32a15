import { allOf, not } from '../all-of.js';
import { defineCheck } from '../quality-check.js';

const ended = { mode: 'withData', state: 'ended' } as const;

export const ownIncomeWithoutWork = defineCheck({
  id: 'ownIncomeWithoutWork',
  severity: 'should',
  what: { sv: 'Egen försörjning, men varken arbete eller företag', en: 'Own income, but neither work nor company' },
  why: {
    sv: 'Egen försörjning räknas som försörjning som slutade väl.',
    en: 'Own income counts as support that ended well.',
  },
  mend: { sv: 'Rätta försörjningen eller sysselsättningen vid avslut.', en: 'Mend support or occupation at exit.' },
  variable: 'supportAtExit',
  of: ended,
  trips: (read) => {
    const work = read.idsWhere('occupationAtExit', ({ id, group }) => group === 'work' || id === 'work');
    return allOf(
      read.is('supportAtExit', 'ownIncome'),
      read.known('occupationAtExit'),
      not(read.is('occupationAtExit', ...work, 'ownCompany')),
    );
  },
});

export const unsubsidisedWorkOnPublicSupport = defineCheck({
  id: 'unsubsidisedWorkOnPublicSupport',
  severity: 'notice',
  what: {
    sv: 'Enbart arbete utan stöd, men bara offentlig försörjning',
    en: 'Nothing but unsubsidised work, but public support alone',
  },
  why: {
    sv: 'Lönen syns inte: deltagaren räknas som kvar i offentlig försörjning.',
    en: 'The wage is not seen: the participant counts as still on public support.',
  },
  mend: {
    sv: 'Är lönen deltagarens försörjning? Rätta den vid avslut.',
    en: 'Is the wage the support? Mend it at exit.',
  },
  variable: 'supportAtExit',
  of: ended,
  trips: (read) => {
    const publicSupport = read.idsWhere('supportAtExit', (form) => form.publicSupport === true);
    return allOf(read.only('occupationAtExit', 'workUnsubsidised'), read.only('supportAtExit', ...publicSupport));
  },
});

export const studyAidWithoutStudies = defineCheck({
  id: 'studyAidWithoutStudies',
  severity: 'notice',
  what: { sv: 'Studiestöd vid avslut, men inga studier', en: 'Study aid at exit, but no studies' },
  why: {
    sv: 'Den som studerar efter insatsen räknas inte som det.',
    en: 'Who studies afterwards is not counted as such.',
  },
  mend: { sv: 'Rätta sysselsättningen eller försörjningen vid avslut.', en: 'Mend occupation or support at exit.' },
  variable: 'occupationAtExit',
  of: ended,
  trips: (read) =>
    allOf(
      read.is('supportAtExit', 'studyAid'),
      read.known('occupationAtExit'),
      not(read.is('occupationAtExit', 'studies')),
    ),
});

export const leftWithoutSupport = defineCheck({
  id: 'leftWithoutSupport',
  severity: 'notice',
  what: { sv: 'Helt utan försörjning vid avslut', en: 'No income at all at exit' },
  why: {
    sv: 'Redovisas som ingen offentlig försörjning, fast det inte är ett gott utfall.',
    en: 'Reported as no public support, though it is no good outcome.',
  },
  mend: {
    sv: 'Stämmer det? Godta i så fall med en anteckning om varför.',
    en: 'Is it so? Then accept it and say why.',
  },
  variable: 'supportAtExit',
  of: ended,
  trips: (read) => read.is('supportAtExit', 'noIncome'),
});
