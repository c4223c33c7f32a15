import { type Codebook, type Category, utfallCodebook } from '@utfall/codebook';

/** The variable that ages become. */
export const AGE_VARIABLE = 'ageBand';
/** Older than anybody has become. */
const MAX_AGE = 120;

/**
 * The age band of an age in whole years, read from the ids of the bands (`16-24`, `60+`); undefined outside them all.
 * Bands that only files may name are too coarse for an age.
 */
export function ageBandOf(age: number, codebook: Codebook = utfallCodebook): Category | undefined {
  if (!Number.isInteger(age) || age > MAX_AGE) return undefined;
  return codebook.variable(AGE_VARIABLE).categories.find(({ id, importOnly }) => {
    const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(id) ?? [];
    return !importOnly && from !== undefined && age >= Number(from) && age <= Number(to ?? MAX_AGE);
  });
}

/** Whole years in a cell: `34`, `34 år`, `34,0` as spreadsheets write; undefined otherwise. */
export function readAge(text: string): number | undefined {
  const [, years] = /^(\d{1,3})(?:[.,]0+)?\s*(?:år)?$/i.exec(text.trim()) ?? [];
  return years === undefined ? undefined : Number(years);
}

/**
 * The year of birth in a cell that holds a year or a day; undefined otherwise. Nothing more of a birthday is ever kept, so
 * the age at the start is the difference of years.
 */
export function readBirthYear(text: string): number | undefined {
  const [, year] = /^((?:19|20)\d{2})(?:[.,]0+)?$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}
