import type { LocalDate } from '@utfall/calendar';
import { categoryByNumber, utfallCodebook } from '@utfall/codebook';
import type { ReferralFact } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';

type Row = Omit<ReferralFact, 'referrer' | 'kommun' | 'gender'> & {
  readonly referrer: number;
  readonly kommun: number;
  readonly gender: number;
};

/** Referrals without id and number, as the reach of the account shows them: all of the time, or those that came in a span. */
export async function loadReferralFacts(
  tx: Transaction,
  span?: { readonly start: LocalDate; readonly end: LocalDate },
): Promise<ReferralFact[]> {
  const values: unknown[] = [tx.principal.forbundId];
  const inSpan = span
    ? `AND received_date >= $${values.push(span.start)} AND received_date < $${values.push(span.end)}`
    : '';
  const rows = await tx.query<Row>(
    `SELECT insats_id AS "insatsId", state, receiver, referrer, unit, kommun, gender, received_date AS "receivedDate",
            completion_date AS "completionDate", placed_date AS "placedDate", started_date AS "startedDate",
            closed_date AS "closedDate", reason
     FROM referral_fact WHERE forbund_id = $1 ${inSpan}`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    referrer: idOf('referrer', row.referrer),
    kommun: idOf('kommun', row.kommun),
    gender: idOf('gender', row.gender),
  }));
}

function idOf(variable: 'referrer' | 'kommun' | 'gender', number: number): string {
  return categoryByNumber(utfallCodebook.variable(variable), number)?.id ?? 'unknown';
}
