import type { Text } from '@utfall/codebook';

interface ActivityKind {
  /** What is stored; never used again for another. */
  readonly number: number;
  readonly label: Text;
  /** What `subject` holds. */
  readonly subject: Text;
  /** Whom the counts by gender are about. */
  readonly counts: Text;
  /** An event is counted by party and may be joint; the others are counted by gender alone. */
  readonly byParty: boolean;
  /** Only consultations ask for it. */
  readonly hasKommun: boolean;
}

/** What a structural insats, or the förbund itself, does that is counted by date and gender without records. */
export const activityKinds = {
  event: {
    number: 1,
    label: { sv: 'Aktivitet', en: 'Event' },
    subject: { sv: 'Tema', en: 'Theme' },
    counts: { sv: 'Deltagare', en: 'Participants' },
    byParty: true,
    hasKommun: false,
  },
  consultation: {
    number: 2,
    label: { sv: 'Konsultation', en: 'Consultation' },
    subject: { sv: 'Ämne', en: 'Topic' },
    counts: { sv: 'Konsultationer', en: 'Consultations' },
    byParty: false,
    hasKommun: true,
  },
  mentorTraining: {
    number: 3,
    label: { sv: 'Utbildade mentorer', en: 'Trained mentors' },
    subject: { sv: 'Utbildning', en: 'Training' },
    counts: { sv: 'Utbildade mentorer', en: 'Trained mentors' },
    byParty: false,
    hasKommun: false,
  },
  mentorJob: {
    number: 4,
    label: { sv: 'Arbete genom mentor', en: 'Job through a mentor' },
    subject: { sv: 'Bransch eller arbetsgivare', en: 'Trade or employer' },
    counts: { sv: 'Personer som fick arbete', en: 'Persons who got a job' },
    byParty: false,
    hasKommun: false,
  },
  mentorPlace: {
    number: 5,
    label: { sv: 'Plats genom mentor', en: 'Place through a mentor' },
    subject: { sv: 'Bransch eller arbetsgivare', en: 'Trade or employer' },
    counts: { sv: 'Personer som fick en plats', en: 'Persons who got a place' },
    byParty: false,
    hasKommun: false,
  },
} as const satisfies Record<string, ActivityKind>;
export type ActivityKindId = keyof typeof activityKinds;

export const activityKindIds = Object.keys(activityKinds) as ActivityKindId[];

/** @throws RangeError for a number that no kind has */
export function activityKindByNumber(number: number): ActivityKindId {
  const found = activityKindIds.find((id) => activityKinds[id].number === number);
  if (found === undefined) throw new RangeError(`no kind of activity has the number ${number}`);
  return found;
}
