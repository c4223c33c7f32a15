import type { ParticipationView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadParticipation } from './load-participation.js';
import { viewOf } from './participation-record.js';

export async function readParticipation(
  tx: Transaction,
  { id }: { readonly id: string },
): Promise<Result<ParticipationView>> {
  const found = await loadParticipation(tx, id);
  return found ? success(viewOf(found)) : failure('notFound');
}
