import type { LocalDate } from '@utfall/calendar';
import { type ActivityKindId, activityKinds } from './activity-kinds.js';
import { sumOf, totalOf } from './gender-counts.js';
import type { Attendance } from './own-share.js';

export interface Activity extends Attendance {
  readonly kind: ActivityKindId;
  readonly date: LocalDate;
  /** SCB's code. */
  readonly kommun: string | null;
}

/** What is wrong with an activity, and the field that it is wrong in. */
export interface ActivityProblem {
  readonly field: 'date' | 'participants' | 'sharedBy' | 'kommun';
  readonly code: 'future' | 'partyTwice' | 'notJoint' | 'othersNotCounted' | 'notByParty' | 'nobody' | 'notAsked';
}

/** Every rule of an activity but the form of its texts. @param today in Sweden: what has not happened is not counted */
export function checkActivity(activity: Activity, today: LocalDate): readonly ActivityProblem[] {
  const { kind, date, kommun, participants, sharedBy, shareBasis } = activity;
  const { byParty, hasKommun } = activityKinds[kind];
  const given = participants.map(({ party }) => party);
  const namesOthers = given.includes('otherForbund');
  const problems: readonly (ActivityProblem | false)[] = [
    date > today && { field: 'date', code: 'future' },
    new Set(given).size < given.length && { field: 'participants', code: 'partyTwice' },
    !byParty && given.some((party) => party !== 'unknown') && { field: 'participants', code: 'notByParty' },
    !byParty && sharedBy > 1 && { field: 'sharedBy', code: 'notJoint' },
    byParty && namesOthers && sharedBy <= 1 && { field: 'participants', code: 'notJoint' },
    byParty &&
      namesOthers &&
      sharedBy > 1 &&
      shareBasis === 'equal' && { field: 'participants', code: 'othersNotCounted' },
    // An event that nobody came to was held all the same; a consultation or a mentor that is nobody was not.
    !byParty &&
      totalOf(sumOf(participants.map(({ counts }) => counts))) === 0 && { field: 'participants', code: 'nobody' },
    !hasKommun && kommun !== null && { field: 'kommun', code: 'notAsked' },
  ];
  return problems.filter((problem) => problem !== false);
}
