import type { Clock } from '@utfall/calendar';
import { type RecordImage, replay, stateAt } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { changeParticipation } from './change-participation.js';
import { tell } from './decide-duplicate.js';
import { loadParticipation } from './load-participation.js';
import type { ParticipationRecord } from './participation-record.js';

interface Decision {
  readonly kind: 'samePerson' | 'sameSpell' | 'different';
  readonly kept_id: string;
  readonly other_id: string;
  readonly marked_version: number | null;
}

/** Takes a decision back: one participant becomes two again, a record that was marked is what it was. */
export async function undoDuplicateDecision(
  tx: Transaction,
  { id }: { readonly id: string },
  clock: Clock,
): Promise<Result<void>> {
  const { forbundId } = tx.principal;
  const [decision] = await tx.query<Decision>(
    `SELECT kind, kept_id, other_id, marked_version FROM duplicate_decision
     WHERE forbund_id = $1 AND decision_id = $2 AND undone_at IS NULL FOR UPDATE`,
    [forbundId, id],
  );
  if (!decision) return failure('notFound');
  const undone = await undo(tx, id, decision, clock);
  if (!undone.ok) return undone;
  await tx.query(`UPDATE duplicate_decision SET undone_at = $3 WHERE forbund_id = $1 AND decision_id = $2`, [
    forbundId,
    id,
    clock.now(),
  ]);
  return success(undefined);
}

async function undo(tx: Transaction, id: string, decision: Decision, clock: Clock): Promise<Result<unknown>> {
  if (decision.kind === 'different') return success(undefined);
  return decision.kind === 'samePerson'
    ? await splitPersons(tx, id, decision, clock)
    : await restore(tx, decision, clock);
}

async function splitPersons(tx: Transaction, id: string, decision: Decision, clock: Clock): Promise<Result<void>> {
  // Locked before they change, in the order of every decision.
  for (const one of [decision.kept_id, decision.other_id].sort()) await loadParticipation(tx, one, true);
  const [moved] = await tx.query<{ codes: number }>(`SELECT split_participants($1) AS codes`, [id]);
  if (!moved?.codes) return failure('conflict', { title: MERGED_ON });
  const records: ParticipationRecord[] = [];
  for (const one of [decision.kept_id, decision.other_id]) {
    const record = await loadParticipation(tx, one);
    if (record) records.push(record);
  }
  await tell(tx, 'split', records, clock);
  return success(undefined);
}

async function restore(tx: Transaction, decision: Decision, clock: Clock): Promise<Result<unknown>> {
  const record = await loadParticipation(tx, decision.other_id, true);
  if (!record || decision.marked_version === null) return failure('notFound');
  if (record.version !== decision.marked_version) return failure('conflict', { title: EDITED });
  const before = stateAt(replay(await loadContents(tx, record.id)), record.version - 1);
  if (!before) return failure('conflict', { title: EDITED });
  const { answers, extents } = before;
  return await changeParticipation(
    tx,
    record,
    () => success({ action: 'duplicateRestored', after: { answers, extents }, overlapAt: 'startDate' }),
    clock,
  );
}

/** What the audit trail holds of a participation, in the order it was written; null = erased. */
export async function loadContents(tx: Transaction, id: string): Promise<(RecordImage | null)[]> {
  const rows = await tx.query<{ after_image: RecordImage | null }>(
    `SELECT c.after_image FROM audit_entry e
     LEFT JOIN audit_content c ON c.forbund_id = e.forbund_id AND c.content_id = e.content_id
     WHERE e.forbund_id = $1 AND e.subject_id = $2 AND e.subject_type = 'participation' ORDER BY e.audit_id`,
    [tx.principal.forbundId, id],
  );
  return rows.map(({ after_image: image }) => image);
}

const MERGED_ON = {
  sv: 'Deltagaren är sammanförd med ännu en. Dela upp den sammanföringen först.',
  en: 'The participant is merged with yet another. Split that merge first.',
};
const EDITED = {
  sv: 'Registreringen har ändrats sedan dess. Ångra avslutet på deltagandets sida i stället.',
  en: 'The record has been changed since. Undo the exit on the page of the participation instead.',
};
