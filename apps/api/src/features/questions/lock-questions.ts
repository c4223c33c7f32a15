import type { OwnQuestion } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadQuestions } from './questions-facts.js';

/** All questions of the förbund, with the list held until the transaction ends: names are compared with all the others. */
export async function lockQuestions(tx: Transaction): Promise<OwnQuestion[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('questions ' || $1, 0))`, [tx.principal.forbundId]);
  return await loadQuestions(tx);
}
