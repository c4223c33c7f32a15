import { isAllowed, type OverviewView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { countIncomplete } from '../participations/participations-facts.js';
import { readReport } from '../statistics/statistics-facts.js';
import { loadInsatsStates } from './load-insats-states.js';
import { overviewFigures } from './overview-figures.js';
import { overviewPeriod } from './overview-period.js';
import { type Incomplete, overviewTasks } from './overview-tasks.js';

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
  const incomplete = await readIncomplete(unitOfWork, principal);
  if (!incomplete.ok) return incomplete;
  const states = await unitOfWork.run(principal, 'report:read', async (tx) =>
    success(await loadInsatsStates(tx, period)),
  );
  if (!states.ok) return states;
  const report = await readReport(unitOfWork, principal, { from, to, insats: [] }, clock);
  if (!report.ok) return report;
  return success({
    period: { from, to },
    tasks: overviewTasks(principal.grant, states.value, incomplete.value),
    figures: overviewFigures(principal.grant.roles, report.value),
  });
}

async function readIncomplete(unitOfWork: UnitOfWork, principal: Principal): Promise<Result<Incomplete>> {
  if (!isAllowed(principal.grant, 'participation:read')) return success([]);
  return await unitOfWork.run(principal, 'participation:read', async (tx) => success(await countIncomplete(tx)));
}
