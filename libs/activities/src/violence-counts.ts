import { type Month, type Period } from '@utfall/calendar';
import type { CountedGender } from './gender-counts.js';
import { inScope, type Scopes } from './scopes.js';
import { type QuestionSlot, questionSlots, type ViolenceTally } from './violence-tally.js';

export interface ViolenceRow extends ViolenceTally {
  readonly insats: number;
  readonly month: Month;
  readonly gender: CountedGender;
}

/** The tallies of a period added up by scope and gender. */
export class ViolenceCounts {
  readonly #rows: readonly ViolenceRow[];

  constructor(
    rows: readonly ViolenceRow[],
    { from, to }: Period,
    private readonly scopes: Scopes,
  ) {
    this.#rows = rows.filter(({ month }) => month >= from && month <= to);
  }

  of(what: 'asked' | 'declined' | 'notAsked', scope: number, gender: CountedGender | 'total' = 'total'): number {
    return this.#in(scope, gender).reduce((sum, row) => sum + row[what], 0);
  }

  /** Answers to one question, or to all. */
  answers(what: 'yes' | 'no', scope: number, gender: CountedGender | 'total' = 'total', slot?: QuestionSlot): number {
    const slots: readonly QuestionSlot[] = slot === undefined ? questionSlots : [slot];
    return this.#in(scope, gender).reduce(
      (sum, { answers }) => sum + slots.reduce((n, one) => n + (answers[one]?.[what] ?? 0), 0),
      0,
    );
  }

  /** The questions that anybody was asked. */
  slots(scope: number): readonly QuestionSlot[] {
    return questionSlots.filter((slot) => this.#in(scope, 'total').some(({ answers }) => answers[slot] !== undefined));
  }

  #in(scope: number, gender: CountedGender | 'total') {
    return this.#rows.filter(
      (row) => (gender === 'total' || row.gender === gender) && inScope(this.scopes, row.insats, scope),
    );
  }
}
