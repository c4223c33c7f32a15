import type { ContactPersonView } from '@utfall/api-contract';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../../platform/errors/result.js';
import { loadParticipation } from '../load-participation.js';
import { contactPersons } from './part-problems.js';

/** Who may be the contact person of a participation. */
export async function readContactPersons(
  tx: Transaction,
  { id }: { readonly id: string },
): Promise<Result<ContactPersonView[]>> {
  const record = await loadParticipation(tx, id);
  return record ? success(await contactPersons(tx, record.insatsId)) : failure('notFound');
}
