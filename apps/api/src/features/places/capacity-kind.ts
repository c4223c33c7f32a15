import type { CapacityDto, CapacityView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { insatsProblems } from './insats-problems.js';
import type { PlannedKind } from './planned-kind.js';

const CAPACITIES = `
SELECT capacity_id AS id, insats_id AS "insatsId", year, kind, places, post_percent AS "postPercent", groups,
  groups_at_once AS "groupsAtOnce", note, version
FROM insats_capacity WHERE forbund_id = $1`;

/** Places of an insats in a year: one row each. */
export const capacityKind: PlannedKind<CapacityDto, CapacityView> = {
  table: 'insats_capacity',
  key: 'capacity_id',
  subjectType: 'capacity',
  columns: ['insats_id', 'year', 'kind', 'places', 'post_percent', 'groups', 'groups_at_once', 'note'],
  values: (dto) => [
    dto.insatsId,
    dto.year,
    dto.kind,
    dto.places,
    dto.postPercent,
    dto.groups,
    dto.groupsAtOnce,
    dto.note,
  ],
  load: (tx) => tx.query(`${CAPACITIES} ORDER BY year DESC`, [tx.principal.forbundId]),
  loadOne: async (tx, id, locked) => {
    const rows = await tx.query<CapacityView>(`${CAPACITIES} AND capacity_id = $2 ${locked ? 'FOR UPDATE' : ''}`, [
      tx.principal.forbundId,
      id,
    ]);
    return rows[0];
  },
  problems: async (tx, dto, id) => [
    ...(await insatsProblems(tx, dto.insatsId)),
    ...((await hasTwin(tx, dto, id)) ? [{ field: 'year', ...twin(dto.year) }] : []),
  ],
};

async function hasTwin(tx: Transaction, { insatsId, year }: CapacityDto, id: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT 1 FROM insats_capacity WHERE forbund_id = $1 AND insats_id = $2 AND year = $3 AND capacity_id <> $4`,
    [tx.principal.forbundId, insatsId, year, id],
  );
  return found.length > 0;
}

function twin(year: number) {
  return {
    code: 'yearTwice',
    message: `Insatsen har redan en kapacitet för ${year}. Ändra den i stället.`,
    messageEn: `The insats has a capacity for ${year} already. Change that one instead.`,
  };
}
