import { normalizedLabel } from '@utfall/codebook';

/** What makes two files alike: the headings in order, however they are written. To be hashed by whoever keeps it. */
export function shapeOfHeadings(headings: readonly string[]): string {
  return JSON.stringify(headings.map(normalizedLabel));
}
