import { observationCodebook, type Text } from '@utfall/codebook';
import { problemText, type ParticipationProblem } from '../participation-problem.js';

/** Why a part is refused. */
export type PartProblemCode =
  | 'inFuture'
  | 'beforeStart'
  | 'afterExit'
  | 'toBeforeFrom'
  | 'pausesOverlap'
  | 'sameDay'
  | 'samePerson'
  | 'nothingObserved'
  | 'notEnded'
  | 'tooEarly'
  | 'askedAlready'
  | 'onlyReached'
  | 'notFollowedUp';

/** One refused field: numbers and codes only; {@link partProblemText} makes the sentence. */
export type PartProblem =
  | { readonly field: string; readonly code: PartProblemCode; readonly limit?: string }
  | (ParticipationProblem & { readonly limit?: string });

const sentences: Record<PartProblemCode, (limit: string) => Text> = {
  inFuture: () => ({ sv: 'Datumet ligger i framtiden.', en: 'The date is in the future.' }),
  beforeStart: (limit) => ({
    sv: `Datumet ligger före startdatumet ${limit}.`,
    en: `The date is before the start date ${limit}.`,
  }),
  afterExit: (limit) => ({
    sv: `Datumet ligger efter slutdatumet ${limit}.`,
    en: `The date is after the exit date ${limit}.`,
  }),
  toBeforeFrom: (limit) => ({
    sv: `Pausen måste sluta efter ${limit}, dagen då den börjar.`,
    en: `The pause must end after ${limit}, the day it begins.`,
  }),
  pausesOverlap: (limit) => ({
    sv: `En annan paus från ${limit} ligger i den tiden.`,
    en: `Another pause from ${limit} lies in that time.`,
  }),
  sameDay: (limit) => ({
    sv: `Det finns redan en sådan uppgift för ${limit}. Ändra den i stället.`,
    en: `There is such an entry for ${limit} already. Change that one instead.`,
  }),
  samePerson: (limit) => ({
    sv: `Samma person är redan kontaktperson sedan ${limit}.`,
    en: `The same person has been the contact person since ${limit}.`,
  }),
  nothingObserved: () => ({
    sv: 'Ange försörjning eller sysselsättning.',
    en: 'Give support or occupation.',
  }),
  notEnded: () => ({
    sv: 'Deltagandet pågår. Uppföljning görs efter avslutet.',
    en: 'The participation is ongoing. Follow-up comes after the exit.',
  }),
  tooEarly: (limit) => ({
    sv: `Uppföljningen kan göras tidigast ${limit}.`,
    en: `The follow-up can be made on ${limit} at the earliest.`,
  }),
  askedAlready: () => ({
    sv: 'Uppföljningen finns redan. Ändra den i stället.',
    en: 'The follow-up is there already. Change that one instead.',
  }),
  onlyReached: () => ({
    sv: 'Försörjning och sysselsättning anges bara för den som nåddes.',
    en: 'Support and occupation are given only for those who were reached.',
  }),
  notFollowedUp: () => ({
    sv: 'Det här deltagandet följs inte upp.',
    en: 'This participation is not followed up.',
  }),
};

/** The sentence for the person who has to mend it, in both languages. */
export function partProblemText(problem: PartProblem): Text {
  const own = sentences[problem.code as PartProblemCode] as ((limit: string) => Text) | undefined;
  return own ? own(problem.limit ?? '') : problemText(observationCodebook, problem as ParticipationProblem);
}
