import type { GenderCounts } from '@utfall/activities';
import { WholeNumberField } from '../validation/number-field.js';

const MOST = 100_000;

/** Whole counts by gender; what is left out is none. */
export class GenderCountsDto implements GenderCounts {
  @WholeNumberField({ sv: 'Kvinnor', en: 'Women' }, 0, MOST)
  woman = 0;

  @WholeNumberField({ sv: 'Män', en: 'Men' }, 0, MOST)
  man = 0;

  @WholeNumberField({ sv: 'Annat', en: 'Other' }, 0, MOST)
  other = 0;

  @WholeNumberField({ sv: 'Uppgift saknas', en: 'Not known' }, 0, MOST)
  unknown = 0;
}
