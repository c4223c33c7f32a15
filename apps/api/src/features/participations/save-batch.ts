import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type BatchRow,
  errors,
  type FieldProblem,
  type ParticipationBatch,
  type ParticipationBatchView,
  type ParticipationView,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Failure, failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { type Attempt, claimKeyOfBatch } from '../../platform/idempotency/claim-idempotency-key.js';
import { beginByRequest } from './begin-by-request.js';
import { loadParticipation } from './load-participation.js';
import { lookUpBroughtCode } from './look-up-brought-code.js';
import { viewOf } from './participation-record.js';
import { recordExit } from './record-exit.js';

/** Whom the code of a row belongs to; null = the person brings none. */
type Brought = { readonly code: string; readonly participantId: string } | null;

/** Many enrolments and exits by the rules of one: all of them, or none and every fault with its row. */
export async function saveBatch(
  unitOfWork: UnitOfWork,
  principal: Principal,
  { rows }: ParticipationBatch,
  attempt: Attempt | null,
  clock: Clock,
): Promise<Result<ParticipationBatchView>> {
  const brought = await lookUpCodes(unitOfWork, principal, rows, clock);
  if (!brought.ok) return brought;
  return await unitOfWork.run(principal, 'participation:write', async (tx) => {
    const ids = rows.map((row) => ('exit' in row ? row.exit.id : randomUUID()));
    const claimed = attempt ? await claimKeyOfBatch(tx, attempt, ids) : success(ids);
    if (!claimed.ok) return claimed;
    if (claimed.value !== ids) return await answerAgain(tx, claimed.value);
    return await saveRows(tx, rows, ids, brought.value, clock);
  });
}

/** Before the transaction, as each look-up leaves its trace whatever becomes of the batch. */
async function lookUpCodes(
  unitOfWork: UnitOfWork,
  principal: Principal,
  rows: readonly BatchRow[],
  clock: Clock,
): Promise<Result<readonly Brought[]>> {
  const found: Brought[] = [];
  const problems: FieldProblem[] = [];
  for (const [row, asked] of rows.entries()) {
    const result =
      'enrol' in asked ? await lookUpBroughtCode(unitOfWork, principal, asked.enrol, clock) : success(null);
    if (result.ok) found.push(result.value);
    else if (result.code === 'invalid') problems.push(...ofRow(result, row));
    else return result;
  }
  return problems.length > 0 ? invalid(problems) : success(found);
}

async function saveRows(
  tx: Transaction,
  rows: readonly BatchRow[],
  ids: readonly string[],
  brought: readonly Brought[],
  clock: Clock,
): Promise<Result<ParticipationBatchView>> {
  const items: ParticipationView[] = [];
  const problems: FieldProblem[] = [];
  for (const [i, row] of rows.entries()) {
    const id = ids[i] ?? '';
    const saved =
      'exit' in row
        ? await recordExit(tx, row.exit, clock)
        : await beginByRequest(tx, id, { ...row.enrol, brought: brought[i] ?? null }, clock);
    if (saved.ok) items.push(saved.value);
    else if (saved.code === 'internal') return saved;
    else problems.push(...ofRow(saved, i));
    // The embedded database never lets the process breathe by itself (ADR 6).
    await setImmediate();
  }
  return problems.length > 0 ? invalid(problems) : success({ items });
}

/** The request had come before: the same participations, as they are now. */
async function answerAgain(tx: Transaction, ids: readonly string[]): Promise<Result<ParticipationBatchView>> {
  const items: ParticipationView[] = [];
  for (const id of ids) {
    const record = await loadParticipation(tx, id);
    if (!record) return failure('notFound');
    items.push(viewOf(record));
  }
  return success({ items });
}

/** What one row failed with, as problems of that row; what has no field is about the whole row. */
function ofRow({ code, fields, title }: Failure, row: number): FieldProblem[] {
  if (fields && fields.length > 0) return fields.map((field) => ({ ...field, row }));
  const { sv, en } = title ?? errors[code];
  return [{ field: '', code, message: sv, messageEn: en, row }];
}
