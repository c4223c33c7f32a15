import type { InsatsView } from '@utfall/api-contract';
import type { InsatsGoalRow } from '../../platform/database/entities/insats-goal.js';
import type { InsatsRow } from '../../platform/database/entities/insats.js';
import { goalView } from './goal-rows.js';

/** What the API answers for one insats, from its row and those goals that are its. */
export function insatsView(row: InsatsRow, goals: readonly InsatsGoalRow[]): InsatsView {
  return {
    id: row.insatsId,
    parentId: row.parentId,
    name: row.name,
    kind: row.kind,
    individualShare: row.individualShare,
    owner: row.owner,
    ledgerCode: row.ledgerCode,
    codePrefix: row.codePrefix,
    startDate: row.startDate,
    endDate: row.endDate,
    places: row.places,
    followUpPlaces: row.followUpPlaces,
    waiting: row.waiting,
    waitingUpdatedAt: row.waitingUpdatedAt?.toISOString() ?? null,
    goals: goals
      .filter((goal) => goal.insatsId === row.insatsId)
      .map(goalView)
      .sort((a, b) => inOrder(a).localeCompare(inOrder(b))),
    version: row.version,
  };
}

/** Goals have no order of their own: by measure, then time, then whom they are about. */
function inOrder({ measure, from, to, gender }: InsatsView['goals'][number]): string {
  return [measure, from ?? '', to ?? '', gender ?? ''].join(' ');
}
