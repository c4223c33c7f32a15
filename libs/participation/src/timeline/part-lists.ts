import { UNKNOWN, type Text } from '@utfall/codebook';

/** One answer of a list. `number` is stored, permanent and append-only; in lists of several answers it is the bit, from 1. */
export interface ListItem extends Text {
  readonly number: number;
  readonly id: string;
}

/** Why a participation stands still. */
export const pauseReasons = [
  { number: 1, id: 'illness', sv: 'Sjukdom', en: 'Illness' },
  {
    number: 2,
    id: 'parentalLeave',
    sv: 'Föräldraledighet eller vård av barn',
    en: 'Parental leave or care of a child',
  },
  { number: 3, id: 'leave', sv: 'Ledighet eller semesterstängt', en: 'Leave or closed for holidays' },
  {
    number: 4,
    id: 'waitingForDecision',
    sv: 'Väntar på beslut eller utredning',
    en: 'Waits for a decision or an inquiry',
  },
  {
    number: 5,
    id: 'otherMeasure',
    sv: 'Deltar i något annat under tiden',
    en: 'Takes part in something else meanwhile',
  },
  { number: 6, id: 'other', sv: 'Annan orsak', en: 'Other reason' },
  UNKNOWN,
] as const satisfies readonly ListItem[];
export type PauseReason = (typeof pauseReasons)[number]['id'];

/** What a meeting was about. No notes: the case is written in the party's own file. */
export const meetingKinds = [
  { number: 1, id: 'start', sv: 'Startmöte', en: 'Opening meeting' },
  { number: 2, id: 'coordination', sv: 'Samordningsmöte', en: 'Coordination meeting' },
  { number: 3, id: 'individualPlan', sv: 'SIP (samordnad individuell plan)', en: 'SIP (joint individual plan)' },
  {
    number: 4,
    id: 'workplace',
    sv: 'Möte på arbets- eller praktikplats',
    en: 'Meeting at a place of work or training',
  },
  { number: 5, id: 'closing', sv: 'Avslutningsmöte', en: 'Closing meeting' },
] as const satisfies readonly ListItem[];
export type MeetingKind = (typeof meetingKinds)[number]['id'];

/** Who took part beside the insats itself. */
export const meetingParties = [
  { number: 1, id: 'participant', sv: 'Deltagaren', en: 'The participant' },
  { number: 2, id: 'arbetsformedlingen', sv: 'Arbetsförmedlingen', en: 'Arbetsförmedlingen' },
  { number: 3, id: 'forsakringskassan', sv: 'Försäkringskassan', en: 'Försäkringskassan' },
  { number: 4, id: 'kommunSocial', sv: 'Kommunen, socialtjänst', en: 'Kommun, social services' },
  { number: 5, id: 'kommunLabour', sv: 'Kommunen, arbetsmarknadsenhet', en: 'Kommun, labour market unit' },
  { number: 6, id: 'regionPsychiatry', sv: 'Regionen, psykiatri', en: 'Region, psychiatry' },
  { number: 7, id: 'regionPrimaryCare', sv: 'Regionen, primärvård', en: 'Region, primary care' },
  { number: 8, id: 'employer', sv: 'Arbetsgivare eller praktikplats', en: 'Employer or place of training' },
  { number: 9, id: 'school', sv: 'Skola eller utbildning', en: 'School' },
  { number: 10, id: 'other', sv: 'Annan', en: 'Other' },
] as const satisfies readonly ListItem[];
export type MeetingParty = (typeof meetingParties)[number]['id'];

/** How a follow-up went. Only of those who were reached is anything asked. */
export const followUpOutcomes = [
  { number: 1, id: 'reached', sv: 'Nådd', en: 'Reached' },
  { number: 2, id: 'notReached', sv: 'Sökt men inte nådd', en: 'Sought and not reached' },
  { number: 3, id: 'declined', sv: 'Ville inte svara', en: 'Did not want to answer' },
] as const satisfies readonly ListItem[];
export type FollowUpOutcome = (typeof followUpOutcomes)[number]['id'];

/** Months after the exit at which people are asked how it went. */
export const followUpMonths = [6, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

export function numberOf(list: readonly ListItem[], id: string): number {
  const found = list.find((item) => item.id === id);
  if (!found) throw new RangeError(`no ${id} in the list`);
  return found.number;
}

export function idOf<T extends ListItem>(list: readonly T[], number: number): T['id'] {
  const found = list.find((item) => item.number === number);
  if (!found) throw new RangeError(`no number ${number} in the list`);
  return found.id;
}
