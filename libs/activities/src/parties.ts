import type { Text } from '@utfall/codebook';

interface Party {
  /** What is stored; never used again for another. */
  readonly number: number;
  readonly label: Text;
}

/** Whom a participant of an event came from, and whom a structural obstacle is raised to. */
export const parties = {
  unknown: { number: 0, label: { sv: 'Uppgift saknas', en: 'Not known' } },
  arbetsformedlingen: { number: 1, label: { sv: 'Arbetsförmedlingen', en: 'Arbetsförmedlingen' } },
  forsakringskassan: { number: 2, label: { sv: 'Försäkringskassan', en: 'Försäkringskassan' } },
  region: { number: 3, label: { sv: 'Regionen', en: 'The region' } },
  kommun: { number: 4, label: { sv: 'Kommunen', en: 'The kommun' } },
  others: {
    number: 5,
    label: { sv: 'Andra (arbetsgivare, föreningar, allmänhet)', en: 'Others (employers, societies, the public)' },
  },
  /** Of a joint event: those whom the other förbund count as theirs. */
  otherForbund: { number: 6, label: { sv: 'De andra förbundens deltagare', en: 'Participants of the other förbund' } },
} as const satisfies Record<string, Party>;
export type PartyId = keyof typeof parties;

export const partyIds = Object.keys(parties) as PartyId[];
/** Those that can be asked to take an obstacle away. */
export const memberParties = [
  'arbetsformedlingen',
  'forsakringskassan',
  'region',
  'kommun',
  'others',
] as const satisfies readonly PartyId[];
export type MemberParty = (typeof memberParties)[number];

export function partyByNumber(number: number): PartyId {
  return partyIds.find((id) => parties[id].number === number) ?? 'unknown';
}
