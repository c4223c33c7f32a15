import type { CountedGender } from './gender-counts.js';
import { categoryById, categoryByNumber, utfallCodebook } from '@utfall/codebook';

const gender = utfallCodebook.variable('gender');

/** What the database keeps of a gender. */
export function numberOfGender(id: CountedGender): number {
  return categoryById(gender, id)?.number ?? 0;
}

export function genderOfNumber(number: number): CountedGender {
  return (categoryByNumber(gender, number)?.id ?? 'unknown') as CountedGender;
}
