import type { Clock } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { MAX_UNUSED_CODES, traceLookUp, unusedLookUps } from './limit-look-ups.js';

/** A code that a row of a file has, and the insats that the row is of. */
export interface ImportedCode {
  readonly code: string;
  readonly insatsId: string;
}

/** People whom the codes name and whose codes only insatser out of reach have. */
const ELSEWHERE = `
WITH known AS MATERIALIZED (
  SELECT code, participant_of_code(code) AS person, min(insats_id) AS insats_id
  FROM unnest($2::text[], $3::text[]) AS c (code, insats_id) GROUP BY code
)
SELECT k.person AS "participantId", min(k.insats_id) AS "insatsId" FROM known k
WHERE k.person IS NOT NULL AND NOT EXISTS (SELECT FROM participation p WHERE p.forbund_id = $1 AND p.code = k.code)
GROUP BY k.person LIMIT ${MAX_UNUSED_CODES + 1}`;

/**
 * A file may name people of other insatser by their code, as a form may: a dry run tells as much as an enrolment, so it has the
 * same limit and leaves the same trace. Whoever runs the product reaches every insats and asks about nobody elsewhere.
 * @returns false when it is about more people than one may ask about
 */
export async function lookUpImportedCodes(
  tx: Transaction,
  codes: readonly ImportedCode[],
  clock: Clock,
): Promise<boolean> {
  if (tx.principal.isOperator || codes.length === 0) return true;
  const people = await tx.query<{ participantId: string; insatsId: string }>(ELSEWHERE, [
    tx.principal.forbundId,
    codes.map(({ code }) => code),
    codes.map(({ insatsId }) => insatsId),
  ]);
  if (people.length === 0) return true;
  const asked = await unusedLookUps(tx, clock);
  const fresh = people.filter(({ participantId }) => !asked.has(participantId));
  if (asked.size + fresh.length > MAX_UNUSED_CODES) return false;
  for (const { participantId, insatsId } of fresh) {
    await traceLookUp(tx, { insatsId, found: { participantId, isElsewhere: true } }, clock.now());
  }
  return true;
}
