import type { InsatsQualityView, QualityView } from '@utfall/api-contract';
import { type Clock, epochDay } from '@utfall/calendar';
import { insatsChecks, type InsatsFacts, QualityCounts } from '@utfall/data-quality';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { fetchQuality, type NamedInsats } from './fetch-quality.js';
import { type InsatsBeside, loadInsatsBeside } from './load-insats-beside.js';
import { loadPlacesBeside, type PlacesBeside } from './load-places-beside.js';

/** Counts per check and insats, of all participations there are. A track counts for itself. */
export async function readQuality(tx: Transaction, clock: Clock): Promise<Result<QualityView>> {
  const { input, insatser, remarks, isAccepted } = await fetchQuality(tx, clock);
  const counts = new QualityCounts(input, remarks, isAccepted, null);
  const beside = await loadInsatsBeside(tx, epochDay(input.today));
  const places = await loadPlacesBeside(tx, input, insatser);
  return success({
    insatser: insatser.map((insats, index) =>
      viewOf(insats, index, counts, beside.get(insats.id), places(index), epochDay(input.today)),
    ),
  });
}

function viewOf(
  insats: NamedInsats,
  index: number,
  counts: QualityCounts,
  beside: InsatsBeside | undefined,
  places: PlacesBeside,
  today: number,
): InsatsQualityView {
  const { id, parentId, name, kind, startDay, endDay } = insats;
  const asked = { insatser: [index] };
  const facts: InsatsFacts = {
    kind,
    isOpen: (startDay ?? -Infinity) <= today && (endDay ?? Infinity) >= today,
    records: counts.records(asked),
    misregistered: counts.misregistered(asked),
    ...(beside ?? { waiting: null, waitingAge: null, unanswered: [], monthsCountedTwice: 0 }),
    ...places,
  };
  const { start, exit } = counts.timeliness(asked);
  return {
    insatsId: id,
    parentId,
    name,
    records: counts.records(asked),
    misregistered: counts.misregistered(asked),
    insatsRemarks: insatsChecks
      .map((check) => ({ check: check.id, count: check.count(facts) }))
      .filter(({ count }) => count > 0),
    remarks: counts.remarks(asked).map(({ check, open, accepted }) => ({ check: check.id, open, accepted })),
    coverage: counts.variables.map((variable) => ({ variable: variable.id, ...counts.coverage(variable.id, asked) })),
    startToRegistration: start,
    exitToRegistration: exit,
  };
}
