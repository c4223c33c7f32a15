import { addMonths, monthOf, periodOf } from '@utfall/calendar';
import type { InsatsFacts, QualityInput } from '@utfall/data-quality';
import { Occupancy } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadReportPlaces } from '../places/places-facts.js';
import type { NamedInsats } from './fetch-quality.js';

/** What the checks of an insats ask of its places. */
export type PlacesBeside = Pick<InsatsFacts, 'inPlaceWithoutCapacity' | 'monthsOverFull'>;

/** By index of the insats, over the last twelve months: counted as the page of places and the report do. */
export async function loadPlacesBeside(
  tx: Transaction,
  { columns, today }: QualityInput,
  insatser: readonly NamedInsats[],
): Promise<(index: number) => PlacesBeside> {
  const now = monthOf(today);
  const period = periodOf(addMonths(now, -11), now);
  const ids = insatser.map(({ id }) => id);
  const planned = await loadReportPlaces(tx, ids, period.start, period.end);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const parents = insatser.map(({ parentId }) => indexOf.get(parentId ?? '') ?? null);
  const occupancy = new Occupancy({ ...planned, facts: columns, parents, period, today });
  const last = occupancy.months.length - 1;
  const isTracksOwn = (insats: number) => planned.capacities.some((row) => row.insats === insats);
  const inParents = (insats: number | null): boolean =>
    insats !== null && (occupancy.places(insats, last) !== null || inParents(parents[insats] ?? null));
  return (index) => {
    const parent = parents[index] ?? null;
    // A track without places of its own takes those of its parent, which is judged for both.
    const isJudged = isTracksOwn(index) || parent === null || !inParents(parent);
    const isStated = planned.capacities.length === 0 || occupancy.places(index, last) !== null;
    return {
      inPlaceWithoutCapacity: isJudged && !isStated ? occupancy.count('inPlace', index, last) : 0,
      monthsOverFull: occupancy.months.filter((_, month) => {
        const places = occupancy.places(index, month);
        return places !== null && places > 0 && occupancy.covered('inPlace', index, month) > places;
      }).length,
    };
  };
}
