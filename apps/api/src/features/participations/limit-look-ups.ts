import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';

const QUARTER_MS = 15 * 60_000;
/** Unknown codes that one account may ask about in a quarter of an hour: enough for slips of the finger, not for guessing. */
export const MAX_UNKNOWN_CODES = 10;
/**
 * People of other insatser whom an account may ask about in a quarter of an hour and enrol none of: two courses of twelve whose
 * forms are refused. Codes are numbered, so whoever may ask about all of them learns which of the own participants are elsewhere.
 */
export const MAX_UNUSED_CODES = 25;

/** Whom a code led to. No code is kept: the trail would tell it after the person has been forgotten (ADR 18). */
interface FoundImage {
  readonly participantId: string;
  /** No participation within the account's reach has the code. */
  readonly isElsewhere: boolean;
}

export interface LookedUp {
  readonly insatsId: string;
  /** null = nobody has the code. */
  readonly found: FoundImage | null;
}

/** The trace of a look-up, in the audit trail under the account (ADR 17). */
export async function traceLookUp(tx: Transaction, { insatsId, found }: LookedUp, at: Date): Promise<void> {
  await recordAudit(tx, {
    at,
    action: found === null ? 'codeNotFound' : 'codeFound',
    subjectType: 'account',
    subjectId: tx.principal.accountId ?? insatsId,
    insatsId,
    after: found ?? {},
  });
}

/** Requests of one account that come at once are counted one after the other. */
export async function lockLookUps(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('look-ups ' || $1, 0))`, [
    tx.principal.accountId ?? '',
  ]);
}

export async function hasGuessed(tx: Transaction, clock: Clock): Promise<boolean> {
  const [guesses] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entry
     WHERE forbund_id = $1 AND subject_id = $2 AND action = 'codeNotFound' AND at > $3`,
    [tx.principal.forbundId, tx.principal.accountId, quarterAgo(clock)],
  );
  return (guesses?.count ?? 0) >= MAX_UNKNOWN_CODES;
}

/** People of other insatser whom the account has asked about lately and not enrolled since. */
export async function unusedLookUps(tx: Transaction, clock: Clock): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person: string }>(
    `SELECT DISTINCT c.after_image ->> 'participantId' AS person
     FROM audit_entry e JOIN audit_content c ON c.forbund_id = e.forbund_id AND c.content_id = e.content_id
     WHERE e.forbund_id = $1 AND e.subject_id = $2 AND e.action = 'codeFound' AND e.at > $3
       AND (c.after_image ->> 'isElsewhere')::boolean
       AND NOT EXISTS (SELECT FROM participation p WHERE p.forbund_id = e.forbund_id AND p.insats_id = e.insats_id
         AND p.participant_id = (c.after_image ->> 'participantId')::uuid AND p.created_at >= e.at)`,
    [tx.principal.forbundId, tx.principal.accountId, quarterAgo(clock)],
  );
  return new Set(rows.map(({ person }) => person));
}

const quarterAgo = (clock: Clock) => new Date(clock.now().getTime() - QUARTER_MS);
