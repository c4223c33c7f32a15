import type { FieldProblem } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { isWriterOfAll } from './writing-permission.js';

/** Why the insats, or the förbund itself (null), cannot be what something structural belongs to. */
export async function ownerProblems(tx: Transaction, insatsId: string | null): Promise<FieldProblem[]> {
  if (insatsId === null) return isWriterOfAll(tx.principal) ? [] : [{ field: 'insatsId', ...ofForbund }];
  const [insats] = await tx.query<{ kind: string }>(
    `SELECT kind FROM insats WHERE forbund_id = $1 AND insats_id = $2`,
    [tx.principal.forbundId, insatsId],
  );
  if (!insats) return [{ field: 'insatsId', ...unknown }];
  return insats.kind === 'individual' ? [{ field: 'insatsId', ...individual }] : [];
}

const ofForbund = {
  code: 'required',
  message: 'Välj en av dina insatser. Bara förbundet för in det som inte hör till en insats.',
  messageEn: 'Choose one of your insatser. Only the förbund enters what belongs to no insats.',
};
const unknown = {
  code: 'unknown',
  message: 'Insatsen finns inte bland dina.',
  messageEn: 'The insats is not one of yours.',
};
const individual = {
  code: 'individual',
  message: 'Insatsen är individinriktad. Aktiviteter och hinder hör till en strukturövergripande insats.',
  messageEn: 'The insats is individual. Activities and obstacles belong to a structural one.',
};
