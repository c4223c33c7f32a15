/** Genders in the order of columns; ids of the codebook's gender. */
export const countedGenders = ['woman', 'man', 'other', 'unknown'] as const;
export type CountedGender = (typeof countedGenders)[number];

/** Whole counts, one per gender. Their total is always computed and never typed. */
export type GenderCounts = Readonly<Record<CountedGender, number>>;

export const noCounts: GenderCounts = { woman: 0, man: 0, other: 0, unknown: 0 };

export function totalOf(counts: GenderCounts): number {
  return countedGenders.reduce((sum, gender) => sum + counts[gender], 0);
}

export function sumOf(all: readonly GenderCounts[]): GenderCounts {
  return all.reduce(
    (sum, counts) => ({
      woman: sum.woman + counts.woman,
      man: sum.man + counts.man,
      other: sum.other + counts.other,
      unknown: sum.unknown + counts.unknown,
    }),
    noCounts,
  );
}
