import type { StaffPostDto, StaffPostView } from '@utfall/api-contract';
import { insatsProblems } from './insats-problems.js';
import type { PlannedKind } from './planned-kind.js';

const POSTS = `
SELECT staff_id AS id, insats_id AS "insatsId", profession, title, employer, percent, filled, from_date AS "from", to_date AS "to",
  version
FROM insats_staff WHERE forbund_id = $1`;

/** Posts of an insats, each with its time. */
export const staffKind: PlannedKind<StaffPostDto, StaffPostView> = {
  table: 'insats_staff',
  key: 'staff_id',
  subjectType: 'staffPost',
  columns: ['insats_id', 'profession', 'title', 'employer', 'percent', 'filled', 'from_date', 'to_date'],
  values: (dto) => [dto.insatsId, dto.profession, dto.title, dto.employer, dto.percent, dto.filled, dto.from, dto.to],
  load: (tx) =>
    tx.query(`${POSTS} ORDER BY to_date DESC NULLS FIRST, profession, from_date, staff_id`, [tx.principal.forbundId]),
  loadOne: async (tx, id, locked) => {
    const rows = await tx.query<StaffPostView>(`${POSTS} AND staff_id = $2 ${locked ? 'FOR UPDATE' : ''}`, [
      tx.principal.forbundId,
      id,
    ]);
    return rows[0];
  },
  problems: (tx, { insatsId }) => insatsProblems(tx, insatsId),
};
