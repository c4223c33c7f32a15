import { randomUUID } from 'node:crypto';
import { nextCode, runningNumberOf } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { OpenInsats } from './open-insats.js';

/** A participant and the code that names them within one insats (ADR 17). */
export interface NamedParticipant {
  readonly participantId: string;
  readonly code: string;
}

/** A person that the förbund has not met before. */
export async function newParticipant(tx: Transaction, insats: OpenInsats, year: number): Promise<NamedParticipant> {
  const participantId = randomUUID();
  return { participantId, code: await newCode(tx, insats, year, participantId, true) };
}

/**
 * A known person, with the code that they have in this insats since before, else a new one: a code of another insats
 * would tell everyone here where they have been.
 */
export async function linkedParticipant(
  tx: Transaction,
  insats: OpenInsats,
  year: number,
  participantId: string,
): Promise<NamedParticipant> {
  const [held] = await tx.query<{ code: string }>(
    `SELECT code FROM participation WHERE forbund_id = $1 AND insats_id = $2 AND participant_id = $3
     ORDER BY start_date DESC LIMIT 1`,
    [tx.principal.forbundId, insats.id, participantId],
  );
  return { participantId, code: held?.code ?? (await newCode(tx, insats, year, participantId)) };
}

/**
 * Counts on atomically: the counter's row is held, so two enrolments at once never get one number.
 * @param isNew the participant is made by the same statement: each is a way to the database and back
 */
async function newCode(
  tx: Transaction,
  insats: OpenInsats,
  year: number,
  participantId: string,
  isNew = false,
): Promise<string> {
  const { forbundId } = tx.principal;
  let last = isNew ? await countOnWith(tx, insats, year, participantId) : await countOn(tx, insats, year, 0);
  for (;;) {
    const code = nextCode(insats.codePrefix, year, last - 1);
    const made = await tx.query(
      `INSERT INTO participant_code (forbund_id, code, participant_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
      [forbundId, code, participantId],
    );
    if (made.length > 0) return code;
    // An imported code is kept as written and may look like one of ours: go on after the highest.
    last = await countOn(tx, insats, year, await highestNumber(tx, insats, year));
  }
}

const COUNT_ON = `
INSERT INTO code_counter (forbund_id, insats_id, year, last) VALUES ($1, $2, $3, $4::int + 1)
ON CONFLICT (forbund_id, insats_id, year) DO UPDATE SET last = greatest(code_counter.last, $4) + 1
RETURNING last`;

/** @param least a number that is taken, 0 = none known */
async function countOn(tx: Transaction, { id }: OpenInsats, year: number, least: number): Promise<number> {
  const [counter] = await tx.query<{ last: number }>(COUNT_ON, [tx.principal.forbundId, id, year, least]);
  return counter?.last ?? 1;
}

async function countOnWith(tx: Transaction, { id }: OpenInsats, year: number, person: string): Promise<number> {
  const [counter] = await tx.query<{ last: number }>(
    `WITH person AS (INSERT INTO participant (forbund_id, participant_id) VALUES ($1, $5)) ${COUNT_ON}`,
    [tx.principal.forbundId, id, year, 0, person],
  );
  return counter?.last ?? 1;
}

async function highestNumber(tx: Transaction, insats: OpenInsats, year: number): Promise<number> {
  const rows = await tx.query<{ code: string }>(
    `SELECT code FROM participation WHERE forbund_id = $1 AND insats_id = $2 AND code IS NOT NULL`,
    [tx.principal.forbundId, insats.id],
  );
  return Math.max(0, ...rows.map(({ code }) => runningNumberOf(code, insats.codePrefix, year) ?? 0));
}
