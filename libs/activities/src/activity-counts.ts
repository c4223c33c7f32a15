import { contains, type LocalDate, type Period } from '@utfall/calendar';
import type { ActivityKindId } from './activity-kinds.js';
import { type CountedGender, type GenderCounts, sumOf, totalOf } from './gender-counts.js';
import { type Attendance, ownParticipants, type PartyCounts } from './own-share.js';
import { inScope, type Scopes } from './scopes.js';

/** An activity as it is counted. */
export interface ActivityRow extends Attendance {
  /** Index into the caller's list of insatser; null = the förbund's own. */
  readonly insats: number | null;
  readonly kind: ActivityKindId;
  readonly date: LocalDate;
  readonly subject: string;
}

/** The activities of a period, counted by scope, subject and gender; kept apart from participations (counting rule 2). */
export class ActivityCounts {
  readonly #rows: readonly (ActivityRow & { readonly all: GenderCounts; readonly own: GenderCounts })[];

  constructor(
    rows: readonly ActivityRow[],
    period: Period,
    private readonly scopes: Scopes,
  ) {
    this.#rows = rows
      .filter(({ date }) => contains(period, date))
      .map((row) => ({ ...row, all: sumOfParties(row.participants), own: sumOfParties(ownParticipants(row)) }));
  }

  /** How many there were; a joint event is one. @param joint only those held with other förbund */
  occasions(kind: ActivityKindId, scope: number, joint = false): number {
    return this.#of(kind, scope).filter(({ sharedBy }) => !joint || sharedBy > 1).length;
  }

  /** Those that this förbund counts. @param subject only the activities about it */
  own(kind: ActivityKindId, scope: number, gender: CountedGender | 'total' = 'total', subject?: string): number {
    return this.#sum(kind, scope, gender, 'own', subject);
  }

  /** Everybody who came, those of other förbund too. */
  all(kind: ActivityKindId, scope: number, gender: CountedGender | 'total' = 'total'): number {
    return this.#sum(kind, scope, gender, 'all');
  }

  /** What the activities were about, in Swedish order. */
  subjects(kind: ActivityKindId, scope: number): readonly string[] {
    return [...new Set(this.#of(kind, scope).map(({ subject }) => subject))].sort(swedish.compare);
  }

  #sum(
    kind: ActivityKindId,
    scope: number,
    gender: CountedGender | 'total',
    what: 'own' | 'all',
    subject?: string,
  ): number {
    return this.#of(kind, scope)
      .filter((row) => subject === undefined || row.subject === subject)
      .reduce((sum, row) => sum + (gender === 'total' ? totalOf(row[what]) : row[what][gender]), 0);
  }

  #of(kind: ActivityKindId, scope: number) {
    return this.#rows.filter((row) => row.kind === kind && inScope(this.scopes, row.insats, scope));
  }
}

const swedish = new Intl.Collator('sv');

function sumOfParties(participants: readonly PartyCounts[]): GenderCounts {
  return sumOf(participants.map(({ counts }) => counts));
}
