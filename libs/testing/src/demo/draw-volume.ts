import { addMonths, monthIndex, monthOf, type LocalDate, type Month } from '@utfall/calendar';
import type { DemoVolumeCount } from './demo-data.js';
import type { InsatsProfile, VolumeProfile } from './insats-profile.js';
import type { Random } from './random.js';

/** Comers by calendar month, January first. */
const season = [1.1, 1.1, 1.1, 1, 1, 0.9, 0.35, 0.9, 1.2, 1.2, 1.1, 0.7];

/** Counts without records, for every finished month in which the insats counted. */
export function drawVolume(
  random: Random,
  profiles: readonly InsatsProfile[],
  from: Month,
  today: LocalDate,
): DemoVolumeCount[] {
  const months = Math.max(0, monthIndex(monthOf(today)) - monthIndex(from));
  return profiles.flatMap(({ insats, volume }) => {
    if (!volume) return [];
    const own = random.fork(insats.name);
    return Array.from({ length: months }, (_, i) => addMonths(from, i))
      .filter((month) => monthIndex(month) % volume.everyMonths === 0)
      .flatMap((month) =>
        countsOf(own, volume, month).map((count) => ({ insats: insats.name, month, label: volume.label, ...count })),
      );
  });
}

function countsOf(
  random: Random,
  volume: VolumeProfile,
  month: Month,
): Pick<DemoVolumeCount, 'gender' | 'newPersons' | 'visits'>[] {
  const level = (season[Number(month.slice(5)) - 1] ?? 1) * Math.max(0.3, 1 + 0.25 * random.normal());
  const newPersons = Math.round(volume.newPersons * level);
  // Whoever comes for the first time has come at least once.
  const visits = Math.max(newPersons, Math.round(volume.visits * level));
  if (random.chance(volume.uncounted))
    return [{ gender: 'unknown' as const, newPersons, visits }].filter((row) => row.visits > 0);
  const women = Math.round(newPersons * Math.min(1, Math.max(0, volume.women + 0.1 * random.normal())));
  const womenVisits = women + Math.round((visits - newPersons) * volume.women);
  return [
    { gender: 'woman' as const, newPersons: women, visits: womenVisits },
    { gender: 'man' as const, newPersons: newPersons - women, visits: visits - womenVisits },
  ].filter((row) => row.visits > 0);
}
