import type { FieldProblem } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Why nothing can be planned for the insats: it is out of reach, or has no participants. */
export async function insatsProblems(tx: Transaction, insatsId: string): Promise<FieldProblem[]> {
  const [insats] = await tx.query<{ kind: string }>(
    `SELECT kind FROM insats WHERE forbund_id = $1 AND insats_id = $2`,
    [tx.principal.forbundId, insatsId],
  );
  if (!insats) return [{ field: 'insatsId', ...UNKNOWN }];
  return insats.kind === 'structural' ? [{ field: 'insatsId', ...STRUCTURAL }] : [];
}

const UNKNOWN = {
  code: 'unknown',
  message: 'Insatsen finns inte bland dina.',
  messageEn: 'The insats is not one of yours.',
};
const STRUCTURAL = {
  code: 'structural',
  message: 'Insatsen är strukturövergripande och har inga deltagare att ha platser för.',
  messageEn: 'The insats is structural and has no participants to have places for.',
};
