import { countedGenders, type CountedGender, type GenderCounts, noCounts } from './gender-counts.js';
import type { PartyId } from './parties.js';

export interface PartyCounts {
  readonly party: PartyId;
  readonly counts: GenderCounts;
}

/**
 * How the own share of a joint event is known: `counted`, where those of the other förbund stand on a row of their own, or
 * `equal`, where nobody knows who is whose and each förbund takes an equal part.
 */
export const shareBases = ['counted', 'equal'] as const;
export type ShareBasis = (typeof shareBases)[number];

/** Who came, and how many förbund the event was held by; 1 = an event of one's own. */
export interface Attendance {
  readonly sharedBy: number;
  readonly shareBasis: ShareBasis;
  readonly participants: readonly PartyCounts[];
}

/**
 * The participants that this förbund counts as its own. Every count is whole, and the counts add up to the share of the
 * total: an equal part is rounded half up once, of the total, and then laid out by largest remainder.
 */
export function ownParticipants({ sharedBy, shareBasis, participants }: Attendance): readonly PartyCounts[] {
  if (sharedBy <= 1) return participants;
  if (shareBasis === 'counted') return participants.filter(({ party }) => party !== 'otherForbund');
  return equalPart(participants, sharedBy);
}

interface Place {
  readonly row: number;
  readonly gender: CountedGender;
  readonly count: number;
}

function equalPart(participants: readonly PartyCounts[], sharedBy: number): readonly PartyCounts[] {
  const places = participants.flatMap(({ counts }, row) =>
    countedGenders.map((gender): Place => ({ row, gender, count: counts[gender] })),
  );
  const all = places.reduce((sum, { count }) => sum + count, 0);
  const own = Math.floor((2 * all + sharedBy) / (2 * sharedBy));
  const whole = places.reduce((sum, { count }) => sum + Math.floor(count / sharedBy), 0);
  // The largest remainders first, and the earlier of two that are equal: sorting is stable.
  const raised = new Set([...places].sort((a, b) => (b.count % sharedBy) - (a.count % sharedBy)).slice(0, own - whole));
  return participants.map(({ party }, row) => ({
    party,
    counts: places
      .filter((place) => place.row === row)
      .reduce<GenderCounts>(
        (counts, place) => ({
          ...counts,
          [place.gender]: Math.floor(place.count / sharedBy) + (raised.has(place) ? 1 : 0),
        }),
        noCounts,
      ),
  }));
}
