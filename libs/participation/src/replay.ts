import type { AnswerSet } from '@utfall/codebook';
import type { Consent } from './consent.js';

/** A record as the audit trail keeps it after a change. */
export interface RecordImage extends AnswerSet {
  readonly code: string | null;
  /** Absent in entries that are older than consents. */
  readonly consents?: readonly Consent[];
  readonly version: number;
  /** What stood before, where no earlier entry tells: the record came by an import. */
  readonly before?: RecordImage;
}

/** The record at every version that the trail still tells of, the oldest first. */
export interface Replayed {
  readonly states: readonly RecordImage[];
  /** Versions that should be told of and are not: history that was lost. */
  readonly missing: readonly number[];
}

/**
 * What the audit trail of one record tells, from its contents in the order they were written; null = erased (ADR 18). It
 * begins after the last that was erased: what was before may no longer be known. The last state is the present record.
 */
export function replay(contents: readonly (RecordImage | null)[]): Replayed {
  const told = contents.slice(contents.lastIndexOf(null) + 1).filter((image) => image !== null);
  const states = told.flatMap((image, i) => (i === 0 && image.before ? [image.before, image] : [image]));
  const known = new Set(states.map(({ version }) => version));
  const [first, last] = [states[0]?.version ?? 0, states.at(-1)?.version ?? 0];
  // Nothing was erased and nothing imported: then the trail begins with the record itself.
  const from = contents.includes(null) || told[0]?.before ? first : Math.min(first, 1);
  const missing = Array.from({ length: Math.max(0, last - from) }, (_, i) => from + i).filter((n) => !known.has(n));
  return { states, missing };
}

/** The record as it was at a version; undefined where it was erased or never told. */
export function stateAt({ states }: Replayed, version: number): RecordImage | undefined {
  return states.findLast((state) => state.version === version);
}
