import type { LocalDate } from '@utfall/calendar';
import type { Text, Variable } from '../variable.js';

/** What an own question may be answered with. */
export const ownQuestionKinds = ['single', 'several', 'number', 'date'] as const;
export type OwnQuestionKind = (typeof ownQuestionKinds)[number];

/** One answer to choose. `number` is permanent, from 1; a category is closed, never deleted. */
export interface OwnCategory {
  readonly number: number;
  readonly label: Text;
  /** First day on which it may not be chosen any more; null = open. */
  readonly validTo: LocalDate | null;
}

/** A question that a förbund asks beside the codebook's, in all insatser or in one with its tracks. */
export interface OwnQuestion {
  readonly id: string;
  /** null = every insats of the förbund. */
  readonly insatsId: string | null;
  readonly label: Text;
  readonly meaning: Text;
  readonly kind: OwnQuestionKind;
  readonly askedAt: Variable['askedAt'];
  readonly required: boolean;
  readonly sensitive: boolean;
  /** Half-open [validFrom, validTo) by the day that the question is about. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** What a number counts (timmar per vecka); the same in both languages. */
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Without Uppgift saknas, which every choice gets by itself. */
  readonly categories: readonly OwnCategory[];
}

/** Where a participation stands among the insatser: its insats and what that is a track of. */
export interface AskedInsats {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether the question is asked in the insats: of all, of it, or of what it is a track of. */
export function isAskedIn({ insatsId }: Pick<OwnQuestion, 'insatsId'>, { id, parentId }: AskedInsats): boolean {
  return insatsId === null || insatsId === id || insatsId === parentId;
}
