import { NO_DAY } from '../quality-columns.js';
import { defineCheck } from '../quality-check.js';

/** A month after the event the month's figures have been read. Whole days. */
export const LATE_DAYS = 31;
/** Nobody has touched the record for half a year. Whole days. */
export const QUIET_DAYS = 180;

export const lateEnrolment = defineCheck({
  id: 'lateEnrolment',
  severity: 'notice',
  what: { sv: 'Inskrivningen registrerades sent', en: 'The enrolment was registered late' },
  why: {
    sv: 'Månadens siffror lästes innan deltagandet fanns: de ändras i efterhand.',
    en: 'The figures of the month were read before the participation was there: they change afterwards.',
  },
  mend: { sv: 'Stämmer startdatumet? Godta annars, gärna med varför.', en: 'Is the start date right? Else accept it.' },
  variable: 'startDate',
  of: { mode: 'any', state: 'any' },
  trips: (read) => {
    const { start } = read;
    const registered = read.day('registered');
    return (index) => registered(index) !== NO_DAY && registered(index) - start(index) > LATE_DAYS;
  },
});

export const lateExit = defineCheck({
  id: 'lateExit',
  severity: 'notice',
  what: { sv: 'Avslutet registrerades sent', en: 'The exit was registered late' },
  why: {
    sv: 'Resultatet syntes inte i den period då deltagaren slutade.',
    en: 'The outcome was not seen in the period in which the participant left.',
  },
  mend: { sv: 'Stämmer slutdatumet? Godta annars, gärna med varför.', en: 'Is the exit date right? Else accept it.' },
  variable: 'endDate',
  of: { mode: 'any', state: 'ended' },
  trips: (read) => {
    const { end } = read;
    const registered = read.day('exitRegistered');
    return (index) => registered(index) !== NO_DAY && registered(index) - end(index) > LATE_DAYS;
  },
});

export const noActivity = defineCheck({
  id: 'noActivity',
  severity: 'should',
  what: { sv: 'Pågår, men inget är registrerat på ett halvår', en: 'Ongoing, but nothing registered for half a year' },
  why: {
    sv: 'Ofta ett avslut som glömts: räknas som pågående och saknas i resultatet.',
    en: 'Often a forgotten exit: counts as ongoing and is missing among the outcomes.',
  },
  mend: { sv: 'Pågår deltagandet? Registrera annars avslutet.', en: 'Is it ongoing? Else register the exit.' },
  variable: 'endDate',
  of: { mode: 'any', state: 'ongoing' },
  trips: (read) => {
    const { start } = read;
    const [changed, activity, paused] = [read.day('changed'), read.day('lastActivity'), read.part('paused')];
    return (index) =>
      paused(index) === 0 && read.today - Math.max(changed(index), activity(index), start(index)) > QUIET_DAYS;
  },
});
