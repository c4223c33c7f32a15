import type { InsatsView } from '@utfall/api-contract';
import type { ReportQuery } from '../report-query.js';

/** What is chosen, in words: «Alla insatser», or their names. */
export function chosenText({ insatser }: Pick<ReportQuery, 'insatser'>, all: readonly InsatsView[]): string {
  const names = all.filter(({ id }) => insatser.includes(id)).map(({ name }) => name);
  return names.length === 0 ? $localize`Alla insatser` : names.join(', ');
}
