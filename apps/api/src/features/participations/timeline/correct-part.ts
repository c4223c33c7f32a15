import type { FieldProblem, PartView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { PartKind, Parts } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { auditPart } from './audit-part.js';
import { CORRECTION_MISSING } from '../correction-missing.js';
import { loadPartsOfKind } from './load-parts.js';
import { openParticipation } from './open-participation.js';
import { partProblems } from './part-problems.js';
import { partTables } from './part-tables.js';

interface PartCorrection<K extends PartKind> {
  readonly id: string;
  readonly partId: string;
  readonly kind: K;
  readonly part: Parts[K];
  readonly version: number;
  readonly correction: string | null;
}

/** What was registered says something else. What it said, who changed it and why stay in the history. */
export async function correctPart<K extends PartKind>(
  tx: Transaction,
  { id, partId, kind, part, version, correction }: PartCorrection<K>,
  clock: Clock,
): Promise<Result<PartView<K>>> {
  const opened = await openParticipation(tx, id);
  if (!opened.ok) return opened;
  const parts = await loadPartsOfKind(tx, kind, id);
  const before = parts.find((one) => one.id === partId);
  if (!before) return failure('notFound');
  if (before.version !== version) return failure('staleVersion', { current: before });
  const others = parts.filter((one) => one.id !== partId);
  const found = await partProblems(tx, opened.value, { kind, part, before, others }, clock);
  // A pause that was open is ended, and what was sought is reached: the part goes on and is not corrected.
  const goesOn = continues(before, part);
  const problems: FieldProblem[] = [...found, ...(correction === null && !goesOn ? [CORRECTION_MISSING] : [])];
  if (problems.length > 0) return invalid(problems);
  const { table, columns, values } = partTables[kind];
  const set = columns.map((column, i) => `${column} = $${i + 5}`).join(', ');
  await tx.query(
    `UPDATE ${table} SET ${set}, version = version + 1, updated_at = $4
     WHERE forbund_id = $1 AND participation_id = $2 AND part_id = $3`,
    [tx.principal.forbundId, id, partId, clock.now(), ...values(part)],
  );
  const image = { kind, partId, part, version: version + 1, correction };
  await auditPart(tx, 'Corrected', opened.value, image, clock.now());
  const saved = (await loadPartsOfKind(tx, kind, id)).find((one) => one.id === partId);
  return saved ? success(saved) : failure('internal');
}

function continues(before: Parts[PartKind], after: Parts[PartKind]): boolean {
  if (!('to' in before) || !('to' in after)) return false;
  return before.to === null && before.from === after.from && before.reason === after.reason;
}
