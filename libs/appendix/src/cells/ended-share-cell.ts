import type { MeasureId } from '@utfall/codebook';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';
import { nounOf } from '../texts/noun.js';
import { shareCell } from './share-cell.js';

const endedAnonymous = {
  one: { sv: 'avslutat anonymt', en: 'ended anonymous' },
  many: { sv: 'avslutade anonyma', en: 'ended anonymous' },
};

/**
 * A count among ended with data (counting rule 3): the anonymous are named as left out, and where the count comes from
 * exit reasons, those that are missing give a range (counting rule 10).
 */
export function endedShareCell(
  { statistics }: CountedPeriod,
  measure: MeasureId,
  count: number,
  scope: number,
  gender: GenderOrTotal,
  fromReasons: boolean,
): ReportCell {
  const anonymous = statistics.flow('anonymousEnded', scope, gender);
  const leftOut = [{ what: nounOf(anonymous, endedAnonymous), count: anonymous }];
  return shareCell(
    measure,
    count,
    statistics.flow('ended', scope, gender),
    anonymous > 0 ? leftOut : [],
    fromReasons
      ? {
          inside: statistics.sum('withoutReason', scope, gender, ['withData']),
          outside: statistics.sum('withoutReason', scope, gender, ['anonymous']),
        }
      : undefined,
  );
}
