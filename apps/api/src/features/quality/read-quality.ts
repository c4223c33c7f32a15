import type { InsatsQualityView, QualityView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { QualityCounts } from '@utfall/data-quality';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { fetchQuality, type NamedInsats } from './fetch-quality.js';

/** Counts per check and insats, of all participations there are. A track counts for itself. */
export async function readQuality(tx: Transaction, clock: Clock): Promise<Result<QualityView>> {
  const { input, insatser, remarks, isAccepted } = await fetchQuality(tx, clock);
  const counts = new QualityCounts(input, remarks, isAccepted, null);
  return success({ insatser: insatser.map((insats, index) => viewOf(insats, index, counts)) });
}

function viewOf({ id, parentId, name }: NamedInsats, index: number, counts: QualityCounts): InsatsQualityView {
  const asked = { insatser: [index] };
  const { start, exit } = counts.timeliness(asked);
  return {
    insatsId: id,
    parentId,
    name,
    records: counts.records(asked),
    misregistered: counts.misregistered(asked),
    remarks: counts.remarks(asked).map(({ check, open, accepted }) => ({ check: check.id, open, accepted })),
    coverage: counts.variables.map((variable) => ({ variable: variable.id, ...counts.coverage(variable.id, asked) })),
    startToRegistration: start,
    exitToRegistration: exit,
  };
}
