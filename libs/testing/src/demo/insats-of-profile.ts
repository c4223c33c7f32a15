import { addDays, addMonths, firstDay, type Month } from '@utfall/calendar';
import type { DemoInsats } from './demo-data.js';
import type { InsatsProfile } from './insats-profile.js';

/** An insats that is older than the records opened this long before them. */
const OLDER = 60;

/** The insats of a profile, its months made days. */
export function insatsOfProfile({ insats: { opened, closed, ...insats } }: InsatsProfile, from: Month): DemoInsats {
  return {
    ...insats,
    startDate: firstDay(addMonths(from, opened ?? -OLDER)),
    endDate: closed === null ? null : addDays(firstDay(addMonths(from, closed)), -1),
  };
}
