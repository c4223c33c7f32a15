import type { Mode, Text } from '@utfall/codebook';
import type { InsatsKind } from './quality-columns.js';
import type { FactReader } from './fact-reader.js';
import type { Severity } from './severity.js';

/** Whether the participation with the index is remarked on. */
export type Test = (index: number) => boolean;

/** A test whose remark depends on other records too: what it says of them is part of the fingerprint. */
export interface TestBeside {
  readonly test: Test;
  readonly beside: (index: number) => string;
}

/** What a check must see: the record alone, the person's other records in the insats, or all records of the insats. */
export type Need = 'record' | 'person' | 'insats';

/** One row of the table of checks. */
export interface QualityCheck {
  readonly id: string;
  readonly severity: Severity;
  /** What is remarked on, as a heading. */
  readonly what: Text;
  /** Which figure it hits. */
  readonly why: Text;
  readonly mend: Text;
  /** The codebook variable that is changed to mend it: the worklist opens the form there. */
  readonly variable: string;
  /** The part of the timeline that is registered to mend it, instead of the form. */
  readonly page?: 'followUp';
  /** Kinds of insats that it applies to. */
  readonly kinds: readonly InsatsKind[];
  /** Participations that it applies to; felregistrering never is. */
  readonly of: { readonly mode: Mode | 'any'; readonly state: 'ongoing' | 'ended' | 'any' };
  readonly needs: Need;
  /** Whether it may be right all the same, and so be accepted with a reason. */
  readonly acceptable: boolean;
  readonly trips: (read: FactReader) => Test | TestBeside;
}

type Defaults = Pick<QualityCheck, 'kinds' | 'of' | 'needs' | 'acceptable'>;

const defaults: Defaults = {
  kinds: ['individual', 'both'],
  of: { mode: 'withData', state: 'any' },
  needs: 'record',
  acceptable: true,
};

/** A check of participations with data in insatser that have participants, unless it says otherwise. */
export function defineCheck(check: Omit<QualityCheck, keyof Defaults> & Partial<Defaults>): QualityCheck {
  return { ...defaults, ...check };
}
