import type { InsatsView } from '@utfall/api-contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { loadInsats } from './load-insats.js';

export async function readInsats(tx: Transaction, { id }: { readonly id: string }): Promise<Result<InsatsView>> {
  const found = await loadInsats(tx, id);
  return found ? success(found) : failure('notFound');
}
