import { categoryById, modeIds, structuralVariables, utfallCodebook } from '@utfall/codebook';
import { followUpMonths, GIVEN_UP_MONTHS, notFollowedUpReasons, WINDOW_MONTHS } from '@utfall/participation';

const column = (id: string) => utfallCodebook.variable(id).column;
const numberIn = (variable: string, id: string) => categoryById(utfallCodebook.variable(variable), id)?.number ?? -1;

/**
 * `followUpPlan` of the participation lib as SQL: true for a row of `participation` that has a follow-up open or overdue. A
 * spec holds the two against each other.
 * @param today place of the parameter with today's date
 */
export function followUpDueCondition(today: string): string {
  const end = column(structuralVariables.endDate);
  const reasons = notFollowedUpReasons.map((id) => numberIn(structuralVariables.exitReason, id)).join(', ');
  const own = (alias: string) =>
    `${alias}.forbund_id = participation.forbund_id AND ${alias}.participation_id = participation.participation_id`;
  // Months are added to the exit at once, as the lib does: 31 August gives the last of February.
  const due = followUpMonths.map(
    (months) => `(${today}::date >= (${end} + interval '${months - WINDOW_MONTHS} months')::date
      AND ${today}::date <= (${end} + interval '${months + GIVEN_UP_MONTHS} months')::date
      AND NOT EXISTS (SELECT FROM participation_follow_up f WHERE ${own('f')} AND f.months = ${months}))`,
  );
  return `(${end} IS NOT NULL AND ${column(structuralVariables.mode)} = ${numberIn(structuralVariables.mode, modeIds.withData)}
    AND coalesce(${column(structuralVariables.exitReason)}, 0) NOT IN (${reasons}) AND (${due.join(' OR ')})
    AND NOT EXISTS (SELECT FROM participation_hand_over h WHERE ${own('h')} AND h.side = 'left')
    AND NOT EXISTS (SELECT FROM referral r WHERE r.forbund_id = participation.forbund_id
                    AND r.from_participation_id = participation.participation_id AND r.state = 'started'))`;
}
