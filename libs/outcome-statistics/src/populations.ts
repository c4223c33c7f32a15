import { Flag, type Selection } from './selection.js';

/** What the rows of a dimension count. All but the last are with data; anonymous exits have their own coverage. */
export const bases = [
  'active',
  'new',
  'ended',
  'workOrStudies',
  'workStudiesOrSeeking',
  'stepForward',
  'anonymousEnded',
] as const;
export type Basis = (typeof bases)[number];

/** The bases that a participation counts for, by its flags: bit n for `bases[n]`. */
const basesByFlags = Uint8Array.from({ length: 256 }, (_, flags) => {
  if (flags & Flag.anonymous) return flags & Flag.ended ? 64 : 0;
  return (
    1 |
    (flags & Flag.new ? 2 : 0) |
    (flags & Flag.ended ? 4 : 0) |
    (flags & Flag.workOrStudies ? 8 : 0) |
    (flags & Flag.workStudiesOrSeeking ? 16 : 0) |
    (flags & Flag.stepForward ? 32 : 0)
  );
});

/**
 * The selected sorted into classes that count for the same bases: a dimension then needs one addition per participation,
 * and the few classes are spread over their bases afterwards.
 */
export interface Populations {
  /** Bases of each class, as bits. */
  readonly classes: readonly number[];
  /** By selected participation: bucket × classes + class. */
  readonly cell: Int32Array;
}

export function populationsOf({ bucket, flags, length }: Selection): Populations {
  const classByBases = new Int8Array(256).fill(-1);
  const classes: number[] = [];
  for (let s = 0; s < length; s++) {
    const mask = basesByFlags[flags[s] as number] as number;
    if (classByBases[mask] === -1) classByBases[mask] = classes.push(mask) - 1;
  }
  const cell = new Int32Array(length);
  for (let s = 0; s < length; s++) {
    const mask = basesByFlags[flags[s] as number] as number;
    cell[s] = (bucket[s] as number) * classes.length + (classByBases[mask] as number);
  }
  return { classes, cell };
}
