import { gendersInOrder, type DimensionCounts } from '@utfall/outcome-statistics';
import { countPeriod } from '../counted-periods.js';
import type { FigureInput } from '../report-input.js';
import { dimensionFigures } from './dimension-figures.js';
import type { Figure } from './figure.js';
import { figureOfCell } from './figure-of-cell.js';
import { totalFigures } from './total-figures.js';

/**
 * Every figure of a period (ADR 12–14), in a fixed order: the whole (`insats: null`), then each insats in the given
 * order with its tracks rolled up, zero rows included.
 *
 * The choices:
 * - `by: {}` and by gender (all four, also when empty): every measure of the codebook's table. Budget and variance have no gender.
 * - By each of the codebook's dimensions (ageBand, education, exitReason, kommun …), alone and crossed with gender: active,
 *   new, carriedOver, ended, ongoing and the three outcomes (their denominator is the ended of the same row); of what is
 *   asked at exit, ended only; and anonymousEnded where the anonymous answer too. Rows are report rows: ageBand `-29` holds
 *   16–29. Of kommuner only those that somebody in the period has. A question that the förbund has not switched on is left out.
 * - Where several answers may be given, a participation counts in every row that it has an answer in: they do not add up.
 * - Counts have their value as numerator and no denominator; shares are left to the reader, who has both of an outcome.
 * - `outturn` of the whole is everything in the ledger. By gender it is the share by the key that the figure names
 *   (participant-days, or participations where a spell has no days), for insatser whose whole outturn is individual; for
 *   the others, and the whole, `notIndividual`. `individualCost` is what costPer* divides, and its genders always add up to it.
 * - `uniquePersons` counts with data only; the denominator of costPerUniquePerson adds each anonymous participation.
 * - Days are decimal text with one place, money is whole öre as text, `value` is null with `reason` where not computable.
 */
export function figuresOf(input: FigureInput): Figure[] {
  const counted = countPeriod(input, input.period);
  const { statistics } = counted;
  const scopes = [
    { name: null, scope: statistics.whole },
    ...input.insatser.map(({ name }, scope) => ({ name, scope })),
  ];
  const asked = statistics.dimensions.filter((id) => isAsked(statistics.dimension(id)));
  return scopes.flatMap(({ name, scope }) =>
    (['total', ...gendersInOrder] as const).flatMap((gender) => {
      const byGender: Figure['by'] = gender === 'total' ? {} : { gender };
      return [
        ...totalFigures(counted, scope, gender).map((cell) => ({
          ...figureOfCell(cell, name, byGender),
          ...(gender !== 'total' && cell.unit === 'ore' ? { key: counted.costs.keyOf(scope) } : {}),
        })),
        ...asked.flatMap((id) =>
          dimensionFigures(statistics, id, scope, gender).flatMap(({ row, cells }) =>
            cells.map((cell) => figureOfCell(cell, name, { ...byGender, [id]: row })),
          ),
        ),
      ];
    }),
  );
}

/** Whether the förbund asks: a question that may be switched off is one that somebody has answered. */
function isAsked({ variable, rows, observed }: DimensionCounts): boolean {
  return variable.optionalPerForbund !== true || observed.some((row) => !rows[row]?.numbers.includes(0));
}
