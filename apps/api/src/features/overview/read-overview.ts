import { isAllowed, type OverviewView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { countFollowUpsDue, countIncomplete } from '../participations/participations-facts.js';
import { countContradictions } from '../quality/quality-facts.js';
import { readReport } from '../statistics/statistics-facts.js';
import { loadInsatsStates } from './load-insats-states.js';
import { overviewFigures } from './overview-figures.js';
import { overviewPeriod } from './overview-period.js';
import { overviewTasks, type RecordCounts } from './overview-tasks.js';

/**
 * What needs the person now and the figures that matter to them. Rows are counted under the permission to see rows and
 * everything else under that of the report: each part is its own unit of work with its own database role.
 */
export async function readOverview(
  unitOfWork: UnitOfWork,
  principal: Principal,
  clock: Clock,
): Promise<Result<OverviewView>> {
  const period = overviewPeriod(dayInSweden(clock.now()));
  const { from, to } = period;
  const records = await readRecordCounts(unitOfWork, principal, clock);
  if (!records.ok) return records;
  const contradictory = await readContradictions(unitOfWork, principal, clock);
  if (!contradictory.ok) return contradictory;
  const states = await unitOfWork.run(principal, 'report:read', async (tx) =>
    success(await loadInsatsStates(tx, period)),
  );
  if (!states.ok) return states;
  const report = await readReport(unitOfWork, principal, { from, to, insats: [] }, clock);
  if (!report.ok) return report;
  return success({
    period: { from, to },
    tasks: overviewTasks(principal.grant, states.value, { ...records.value, contradictory: contradictory.value }),
    figures: overviewFigures(principal.grant.roles, report.value),
  });
}

async function readRecordCounts(
  unitOfWork: UnitOfWork,
  principal: Principal,
  clock: Clock,
): Promise<Result<{ incomplete: RecordCounts; followUp: RecordCounts }>> {
  if (!isAllowed(principal.grant, 'participation:read')) return success({ incomplete: [], followUp: [] });
  return await unitOfWork.run(principal, 'participation:read', async (tx) =>
    success({ incomplete: await countIncomplete(tx), followUp: await countFollowUpsDue(tx, clock) }),
  );
}

async function readContradictions(
  unitOfWork: UnitOfWork,
  principal: Principal,
  clock: Clock,
): Promise<Result<RecordCounts>> {
  if (!isAllowed(principal.grant, 'quality:read')) return success([]);
  const count = (tx: Transaction) => countContradictions(tx, clock);
  return await unitOfWork.run(principal, 'quality:read', async (tx) => success(await count(tx)), { snapshot: true });
}
