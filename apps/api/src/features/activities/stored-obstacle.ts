import { type MemberParty, obstacleStateByNumber, partyByNumber } from '@utfall/activities';
import type { ObstacleView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

export interface StoredObstacle {
  readonly obstacle_id: string;
  readonly insats_id: string | null;
  readonly party: number;
  readonly title: string;
  readonly description: string | null;
  readonly version: number;
  readonly steps: readonly { readonly state: number; readonly date: LocalDate; readonly note: string | null }[];
}

/** What a SELECT of `structural_obstacle o` names. */
export const obstacleColumns = `o.obstacle_id, o.insats_id, o.party, o.title, o.description, o.version,
  (SELECT json_agg(json_build_object('state', s.state, 'date', s.taken_on, 'note', s.note) ORDER BY s.step_no)
   FROM obstacle_step s WHERE s.forbund_id = o.forbund_id AND s.obstacle_id = o.obstacle_id) AS steps`;

export function obstacleView(row: StoredObstacle): ObstacleView {
  return {
    id: row.obstacle_id,
    insatsId: row.insats_id,
    party: partyByNumber(row.party) as MemberParty,
    title: row.title,
    description: row.description,
    steps: row.steps.map(({ state, date, note }) => ({ state: obstacleStateByNumber(state), date, note })),
    version: row.version,
  };
}

/** One obstacle within reach. `locked` = nobody else changes it meanwhile. */
export async function loadObstacle(tx: Transaction, id: string, locked = false): Promise<ObstacleView | undefined> {
  const [row] = await tx.query<StoredObstacle>(
    `SELECT ${obstacleColumns} FROM structural_obstacle o WHERE o.forbund_id = $1 AND o.obstacle_id = $2
     ${locked ? 'FOR UPDATE' : ''}`,
    [tx.principal.forbundId, id],
  );
  return row && obstacleView(row);
}
