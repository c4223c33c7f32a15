import { isOverlong, OPEN } from '@utfall/outcome-statistics';
import { allOf, not } from '../all-of.js';
import { defineCheck } from '../quality-check.js';

const anybody = { mode: 'any', state: 'any' } as const;
const anybodyEnded = { mode: 'any', state: 'ended' } as const;
const anybodyOngoing = { mode: 'any', state: 'ongoing' } as const;

/** A stay under two weeks is seldom rehabilitation; one over three years seldom meant. Whole days. */
export const SHORT_STAY_DAYS = 14;
export const LONG_STAY_DAYS = 3 * 365;

export const startBeforeInsats = defineCheck({
  id: 'startBeforeInsats',
  severity: 'must',
  what: { sv: 'Började innan insatsen fanns', en: 'Began before the insats' },
  why: {
    sv: 'Deltagandet räknas i perioder då insatsen inte hade någon kostnad.',
    en: 'The participation counts in periods in which the insats cost nothing.',
  },
  mend: {
    sv: 'Rätta startdatumet, eller insatsens första dag.',
    en: 'Mend the start date, or the first day of the insats.',
  },
  variable: 'startDate',
  of: anybody,
  acceptable: false,
  trips: (read) => {
    const { start } = read;
    return (index) => start(index) < (read.insats(index).startDay ?? -Infinity);
  },
});

export const exitAfterInsats = defineCheck({
  id: 'exitAfterInsats',
  severity: 'must',
  what: { sv: 'Slutade efter att insatsen upphört', en: 'Left after the insats had ended' },
  why: {
    sv: 'Deltagardagar efter insatsens slut delar på en kostnad som inte finns.',
    en: 'Participant-days after the end of the insats share a cost that is not there.',
  },
  mend: {
    sv: 'Rätta slutdatumet, eller insatsens sista dag.',
    en: 'Mend the exit date, or the last day of the insats.',
  },
  variable: 'endDate',
  of: anybodyEnded,
  acceptable: false,
  trips: (read) => {
    const { end } = read;
    return (index) => end(index) > (read.insats(index).endDay ?? Infinity);
  },
});

export const ongoingInEndedInsats = defineCheck({
  id: 'ongoingInEndedInsats',
  severity: 'must',
  what: { sv: 'Pågår fast insatsen har upphört', en: 'Ongoing though the insats has ended' },
  why: {
    sv: 'Räknas som pågående i varje ny period och aldrig i resultatet.',
    en: 'Counts as ongoing in every new period and never among the outcomes.',
  },
  mend: { sv: 'Avsluta deltagandet.', en: 'End the participation.' },
  variable: 'endDate',
  of: anybodyOngoing,
  acceptable: false,
  trips: (read) => {
    const { start } = read;
    return (index) => start(index) > -Infinity && read.today > (read.insats(index).endDay ?? Infinity);
  },
});

export const sameDayExit = defineCheck({
  id: 'sameDayExit',
  severity: 'should',
  what: { sv: 'Började och slutade samma dag', en: 'Began and left on the same day' },
  why: {
    sv: 'Noll dagar: kostnaden kan inte fördelas på kvinnor och män efter deltagardagar.',
    en: 'No days: the cost cannot be shared by women and men after participant-days.',
  },
  mend: {
    sv: 'Rätta datumen. Var inskrivningen ett misstag: välj Felregistrering som avslutsorsak.',
    en: 'Mend the dates. If the enrolment was a mistake: choose Registered in error as the reason.',
  },
  variable: 'endDate',
  of: anybodyEnded,
  trips: (read) => {
    const { stay } = read;
    return (index) => stay(index) === 0;
  },
});

export const shortStay = defineCheck({
  id: 'shortStay',
  severity: 'notice',
  what: { sv: 'Kortare tid än två veckor', en: 'Shorter than two weeks' },
  why: { sv: 'Drar ner medeltalet av dagar i insatsen.', en: 'Pulls the mean of days in the insats down.' },
  mend: { sv: 'Stämmer datumen? Godta annars med en anteckning.', en: 'Are the dates right? Else accept with a note.' },
  variable: 'endDate',
  of: anybodyEnded,
  trips: (read) => {
    const { stay } = read;
    const explained = read.is('exitReason', 'ownRequest', 'moved', 'deceased');
    return allOf((index) => stay(index) > 0 && stay(index) < SHORT_STAY_DAYS, not(explained));
  },
});

export const longStay = defineCheck({
  id: 'longStay',
  severity: 'notice',
  what: { sv: 'Längre tid än tre år', en: 'Longer than three years' },
  why: {
    sv: 'Upptar en plats och drar upp medeltalet av dagar; ofta ett avslut som glömts.',
    en: 'Takes a place and pulls the mean of days up; often a forgotten exit.',
  },
  mend: { sv: 'Är deltagandet avslutat? Registrera avslutet.', en: 'Has it ended? Register the exit.' },
  variable: 'endDate',
  of: anybody,
  trips: (read) => {
    const { stay, end } = read;
    // Where the insats has planned how long a stay lasts, that is what an ongoing one is judged by.
    const isPlanned = (index: number) => (read.insats(index).longestMonths ?? null) !== null && end(index) === OPEN;
    return (index) => stay(index) > LONG_STAY_DAYS && !isPlanned(index);
  },
});

export const overlongStay = defineCheck({
  id: 'overlongStay',
  severity: 'notice',
  what: { sv: 'Längre tid än insatsen planerar', en: 'Longer than the insats plans' },
  why: {
    sv: 'Upptar en plats som någon annan väntar på; ofta ett avslut som glömts.',
    en: 'Takes a place that somebody else waits for; often a forgotten exit.',
  },
  mend: {
    sv: 'Är deltagandet avslutat? Registrera avslutet. Godta annars med ett skäl, eller ändra längsta planerade tid på sidan Platser.',
    en: 'Has it ended? Register the exit. Else accept with a reason, or change the longest planned stay on the page Places.',
  },
  variable: 'endDate',
  of: anybodyOngoing,
  trips: (read) => {
    const { start } = read;
    const longest = (index: number) => read.insats(index).longestMonths ?? null;
    const onOthersPlace = read.is('place', 'otherParty');
    return {
      test: (index) => !onOthersPlace(index) && isOverlong(start(index), read.today, longest(index)),
      beside: (index) => `longest=${longest(index)}`,
    };
  },
});

export const ceasedInOpenInsats = defineCheck({
  id: 'ceasedInOpenInsats',
  severity: 'should',
  what: { sv: 'Insatsen upphörde, sägs det, men den pågår', en: 'The insats ceased, it says, but it goes on' },
  why: {
    sv: 'Flaggan förklarar bort avslut som hör till insatsens resultat.',
    en: 'The flag explains away exits that belong to its outcomes.',
  },
  mend: { sv: 'Rätta flaggan, eller insatsens sista dag.', en: 'Mend the flag, or the last day of the insats.' },
  variable: 'insatsCeased',
  of: anybodyEnded,
  trips: (read) => {
    const { end } = read;
    const open = (index: number) => (read.insats(index).endDay ?? Infinity) > end(index) + 90;
    return allOf(read.is('insatsCeased', 'yes'), open);
  },
});

export const endedWithInsatsWithoutFlag = defineCheck({
  id: 'endedWithInsatsWithoutFlag',
  severity: 'notice',
  what: {
    sv: 'Slutade samma dag som insatsen, utan att det sägs',
    en: 'Left on the last day of the insats, without saying so',
  },
  why: {
    sv: 'Avslutet ser ut som ett resultat fast insatsen lades ner.',
    en: 'The exit looks like an outcome though the insats was closed.',
  },
  mend: { sv: 'Svara på frågan om insatsen upphörde.', en: 'Answer whether the insats ceased.' },
  variable: 'insatsCeased',
  of: anybodyEnded,
  trips: (read) => {
    const { end } = read;
    const onLastDay = (index: number) => end(index) === read.insats(index).endDay;
    return allOf(onLastDay, read.missing('insatsCeased'), read.is('exitReason', 'other', 'continuedRehabilitation'));
  },
});
