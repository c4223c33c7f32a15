import { randomUUID } from 'node:crypto';
import type { PartView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { PartKind, Parts } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { type Attempt, claimIdempotencyKey } from '../../../platform/idempotency/claim-idempotency-key.js';
import { auditPart } from './audit-part.js';
import { loadPartsOfKind } from './load-parts.js';
import { openParticipation } from './open-participation.js';
import { partProblems } from './part-problems.js';
import { partTables } from './part-tables.js';

interface NewPart<K extends PartKind> {
  readonly id: string;
  readonly kind: K;
  readonly part: Parts[K];
  readonly attempt: Attempt | null;
}

/** A dated part of a participation. A request sent again gives the first. */
export async function addPart<K extends PartKind>(
  tx: Transaction,
  { id, kind, part, attempt }: NewPart<K>,
  clock: Clock,
): Promise<Result<PartView<K>>> {
  const partId = randomUUID();
  const claimed = attempt ? await claimIdempotencyKey(tx, attempt, partId, id) : success(partId);
  if (!claimed.ok) return claimed;
  const opened = await openParticipation(tx, id);
  if (!opened.ok) return opened;
  const others = await loadPartsOfKind(tx, kind, id);
  if (claimed.value !== partId) {
    const first = others.find((one) => one.id === claimed.value);
    return first ? success(first) : failure('notFound');
  }
  const problems = await partProblems(tx, opened.value, { kind, part, others }, clock);
  if (problems.length > 0) return invalid(problems);
  const { table, columns, values } = partTables[kind];
  const places = columns.map((_, i) => `$${i + 6}`).join(', ');
  await tx.query(
    `INSERT INTO ${table} (forbund_id, participation_id, insats_id, part_id, created_at, updated_at, ${columns.join(', ')})
     VALUES ($1, $2, $3, $4, $5, $5, ${places})`,
    [tx.principal.forbundId, id, opened.value.insatsId, partId, clock.now(), ...values(part)],
  );
  await auditPart(tx, 'Added', opened.value, { kind, partId, part, version: 1, correction: null }, clock.now());
  const saved = (await loadPartsOfKind(tx, kind, id)).find((one) => one.id === partId);
  return saved ? success(saved) : failure('internal');
}
