import type { FieldProblem, InsatsDto, InsatsView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Counts only: whoever changes insatser may never see a row. */
const COUNTS = `
SELECT count(*)::int AS every,
       count(*) FILTER (WHERE start_date < $3)::int AS too_early,
       count(*) FILTER (WHERE start_date > $4 OR (active_until > $4 AND isfinite(active_until)))::int AS too_late
FROM participation_fact WHERE forbund_id = $1 AND insats_id = $2`;

interface Counts {
  readonly every: number;
  readonly too_early: number;
  readonly too_late: number;
}

/**
 * Faults of a change against the participations that the insats already has. Only what is changed is judged: an old
 * record outside the dates must not stop a new name.
 */
export async function participationProblems(
  tx: Transaction,
  before: InsatsView,
  after: Pick<InsatsDto, 'kind' | 'startDate' | 'endDate'>,
): Promise<FieldProblem[]> {
  const [counts] = await tx.query<Counts>(COUNTS, [tx.principal.forbundId, before.id, after.startDate, after.endDate]);
  if (!counts) return [];
  const { every, too_early: tooEarly, too_late: tooLate } = counts;
  return [
    ...(before.kind !== 'structural' && after.kind === 'structural' && every > 0 ? [structural(every)] : []),
    ...(before.startDate !== after.startDate && tooEarly > 0 ? [startsBefore(tooEarly)] : []),
    ...(before.endDate !== after.endDate && tooLate > 0 ? [endsAfter(tooLate)] : []),
  ];
}

const structural = (count: number): FieldProblem => ({
  field: 'kind',
  code: 'hasParticipations',
  message: `Insatsen har ${count} deltaganden och kan inte bli strukturövergripande.`,
  messageEn: `The insats has ${count} participations and cannot become structural.`,
});

const startsBefore = (count: number): FieldProblem => ({
  field: 'startDate',
  code: 'participationsBefore',
  message: `${count} deltaganden börjar före det datumet.`,
  messageEn: `${count} participations start before that date.`,
});

const endsAfter = (count: number): FieldProblem => ({
  field: 'endDate',
  code: 'participationsAfter',
  message: `${count} deltaganden börjar eller slutar efter det datumet.`,
  messageEn: `${count} participations start or end after that date.`,
});
