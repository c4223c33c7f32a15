import type { InsatsPlacesView, MonthPlacesView, PlacesView } from '@utfall/api-contract';
import { type Clock, dayInSweden, type Period } from '@utfall/calendar';
import { Occupancy, occupancyWarnings } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { fetchFacts, loadInsatser, loadVolume } from '../statistics/statistics-facts.js';
import { capacityKind } from './capacity-kind.js';
import { loadPlaceSettings, unsetSettings } from './place-settings.js';
import { loadReportPlaces } from './places-facts.js';
import { staffKind } from './staff-kind.js';

/** What is planned and how full it is, from the very facts that the report counts. */
export async function readPlaces(tx: Transaction, period: Period, clock: Clock): Promise<Result<PlacesView>> {
  const insatser = await loadInsatser(tx);
  const ids = insatser.map(({ id }) => id);
  const planned = await loadReportPlaces(tx, ids, period.start, period.end);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const parents = insatser.map(({ parentId }) => (parentId === null ? null : (indexOf.get(parentId) ?? null)));
  const occupancy = new Occupancy({
    ...planned,
    facts: await fetchFacts(tx, ids, period.start, period.end),
    volume: await loadVolume(tx, insatser, period.start, period.end),
    parents,
    period,
    today: dayInSweden(clock.now()),
  });
  const capacities = await capacityKind.load(tx);
  const staff = await staffKind.load(tx);
  const settings = await loadPlaceSettings(tx);
  const places = await loadPlacesPerYear(tx);
  const viewOf = (index: number): InsatsPlacesView[] => {
    const insats = insatser[index];
    if (!insats || insats.kind === 'structural') return [];
    const { id: insatsId, parentId, name } = insats;
    const ofInsats = (row: { readonly insatsId: string }) => row.insatsId === insatsId;
    const own = settings.get(insatsId) ?? unsetSettings(insatsId);
    return [
      {
        insatsId,
        parentId,
        name,
        places: places.get(insatsId) ?? null,
        capacities: capacities.filter(ofInsats),
        staff: staff.filter(ofInsats),
        settings: own,
        months: monthsOf(occupancy, index),
        warnings: occupancyWarnings(occupancy, index, own, !hasParentPlaces(index)),
      },
    ];
  };
  /** A track without places of its own is in those of its parent. */
  const hasParentPlaces = (index: number): boolean => {
    const parent = parents[index] ?? null;
    if (parent === null || capacities.some(({ insatsId }) => insatsId === ids[index])) return false;
    return capacities.some(({ insatsId }) => insatsId === ids[parent]) || hasParentPlaces(parent);
  };
  return success({ insatser: insatser.flatMap((_, index) => viewOf(index)) });
}

function monthsOf(occupancy: Occupancy, scope: number): MonthPlacesView[] {
  return occupancy.months.flatMap((month, at) =>
    occupancy.daysOf(at) === 0
      ? []
      : {
          month,
          places: occupancy.places(scope, at),
          placeDays: occupancy.placeDays(scope, at),
          coveredDays: occupancy.covered('days', scope, at),
          days: occupancy.count('days', scope, at),
          anonymousDays: occupancy.count('anonymousDays', scope, at),
          pausedDays: occupancy.count('pausedDays', scope, at),
          inPlace: occupancy.count('inPlace', scope, at),
          overlong: occupancy.count('overlong', scope, at),
          otherParty: occupancy.count('otherParty', scope, at),
          volumePersons: occupancy.volumePersons(scope, at),
          isOver: occupancy.isOver(at),
        },
  );
}

/** As the form of the insats has them, without a year. */
async function loadPlacesPerYear(tx: Transaction): Promise<Map<string, number | null>> {
  const rows = await tx.query<{ id: string; places: number | null }>(
    `SELECT insats_id AS id, places FROM insats WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return new Map(rows.map(({ id, places }) => [id, places]));
}
