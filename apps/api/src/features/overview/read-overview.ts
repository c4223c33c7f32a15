import { isAllowed, type OverviewView } from '@utfall/api-contract';
import { type Clock, dayInSweden, month, type Period } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { countFollowUpsDue, countIncomplete } from '../participations/participations-facts.js';
import { countContradictions } from '../quality/quality-facts.js';
import { countQueues } from '../referrals/referrals-facts.js';
import { readReport } from '../statistics/statistics-facts.js';
import { type InsatsState, loadInsatsStates } from './load-insats-states.js';
import { overviewFigures } from './overview-figures.js';
import { overviewPeriod } from './overview-period.js';
import { overviewTasks, type RecordCounts } from './overview-tasks.js';
import { readReferralTasks } from './read-referral-tasks.js';

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
  const tasks = await readReferralTasks(unitOfWork, principal, clock);
  if (!tasks.ok) return tasks;
  const records = await readRecordCounts(unitOfWork, principal, clock);
  if (!records.ok) return records;
  const contradictory = await readContradictions(unitOfWork, principal, clock);
  if (!contradictory.ok) return contradictory;
  const counts = await readCounts(unitOfWork, principal, period);
  if (!counts.ok) return counts;
  const report = await readFigures(unitOfWork, principal, { from, to }, clock);
  if (!report.ok) return report;
  const { states, queues } = counts.value;
  return success({
    period: { from, to },
    tasks: overviewTasks(
      principal.grant,
      states,
      { ...records.value, contradictory: contradictory.value },
      { tasks: tasks.value, queues },
    ),
    figures: report.value,
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

/** The states and queues of the insatser; none for a role that sees no report. */
async function readCounts(
  unitOfWork: UnitOfWork,
  principal: Principal,
  period: Period,
): Promise<Result<{ readonly states: InsatsState[]; readonly queues: ReadonlyMap<string, number> }>> {
  if (!isAllowed(principal.grant, 'report:read')) return success({ states: [], queues: new Map() });
  return await unitOfWork.run(principal, 'report:read', async (tx) =>
    success({ states: await loadInsatsStates(tx, period), queues: await countQueues(tx) }),
  );
}

async function readFigures(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { from, to }: OverviewView['period'],
  clock: Clock,
): Promise<Result<OverviewView['figures']>> {
  if (!isAllowed(principal.grant, 'report:read')) return success([]);
  const report = await readReport(
    unitOfWork,
    principal,
    { from: month(from), to: month(to), insats: [], withQuality: false },
    clock,
  );
  return report.ok ? success(overviewFigures(principal.grant.roles, report.value)) : report;
}
