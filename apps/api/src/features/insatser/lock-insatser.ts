import { InsatsEntity } from '../../platform/database/entities/insats.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Neighbour } from './insats-place-problems.js';

/**
 * Every insats of the förbund, with the list of them held until the transaction ends: names, prefixes and tracks are
 * compared with all the others, so two changes of the list go one after the other.
 */
export async function lockInsatser(tx: Transaction): Promise<Neighbour[]> {
  const { forbundId } = tx.principal;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('insatser ' || $1, 0))`, [forbundId]);
  const rows = await tx.manager.find(InsatsEntity, { where: { forbundId } });
  return rows.map(({ insatsId: id, parentId, name, codePrefix }) => ({ id, parentId, name, codePrefix }));
}
