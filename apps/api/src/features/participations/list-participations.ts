import type { ParticipationFilter, ParticipationPage } from '@utfall/api-contract';
import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import { BAD_CURSOR, cursorText, type PageCursor, parseCursor } from '../../platform/database/page-cursor.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { invalid, type Result, success } from '../../platform/errors/result.js';
import { loadCodebooks } from '../questions/questions-facts.js';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { incompleteCondition } from './incomplete-condition.js';

import { followUpDueCondition } from './timeline/follow-up-due-condition.js';
import { participationColumns, recordOf, type StoredParticipation, viewOf } from './participation-record.js';

export interface ParticipationQuery {
  readonly insats?: string;
  readonly filter?: ParticipationFilter;
  /** A code or its beginning; capital letters or not. */
  readonly code?: string;
  readonly cursor?: string;
  readonly limit: number;
}

const start = utfallCodebook.variable(structuralVariables.startDate).column;
const end = utfallCodebook.variable(structuralVariables.endDate).column;

/** @param today place of the parameter with today's date */
const filters: Record<ParticipationFilter, (today: string) => string> = {
  ongoing: () => `${end} IS NULL`,
  ended: () => `${end} IS NOT NULL`,
  incomplete: () => incompleteCondition(),
  followUp: followUpDueCondition,
};

/** The latest started first. `total` counts all pages. */
export async function listParticipations(
  tx: Transaction,
  query: ParticipationQuery,
  clock: Clock,
): Promise<Result<ParticipationPage>> {
  const from = query.cursor === undefined ? undefined : parseCursor(query.cursor, ID);
  if (query.cursor !== undefined && !from) return invalid([BAD_CURSOR]);
  const { condition, values } = conditionOf(tx, query, clock);
  const [counted] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM participation WHERE ${condition}`,
    values,
  );
  const rows = await page(tx, condition, values, from, query.limit + 1);
  const codebooks = await loadCodebooks(tx);
  const items = rows.slice(0, query.limit).map((row) => viewOf(recordOf(row, codebooks)));
  const last = items.at(-1);
  const next = last && rows.length > query.limit ? cursorText(placeOf(last)) : null;
  return success({ items, next, total: counted?.total ?? 0 });
}

function conditionOf(
  tx: Transaction,
  { insats, filter, code }: ParticipationQuery,
  clock: Clock,
): { condition: string; values: unknown[] } {
  const values: unknown[] = [tx.principal.forbundId];
  const conditions = ['forbund_id = $1'];
  if (insats !== undefined) conditions.push(`insats_id = $${values.push(insats)}`);
  if (filter === 'followUp') conditions.push(filters.followUp(`$${values.push(dayInSweden(clock.now()))}`));
  else if (filter !== undefined) conditions.push(filters[filter](''));
  // starts_with takes every character as itself, where LIKE would not.
  if (code) conditions.push(`starts_with(upper(code), $${values.push(code.toLocaleUpperCase('sv'))})`);
  return { condition: conditions.join(' AND '), values };
}

async function page(
  tx: Transaction,
  condition: string,
  values: readonly unknown[],
  from: PageCursor | undefined,
  limit: number,
): Promise<StoredParticipation[]> {
  const n = values.length;
  const after = from ? `AND (${start}, participation_id) < ($${n + 2}::date, $${n + 3}::uuid)` : '';
  return await tx.query<StoredParticipation>(
    `SELECT ${participationColumns} FROM participation WHERE ${condition} ${after}
     ORDER BY ${start} DESC, participation_id DESC LIMIT $${n + 1}`,
    [...values, limit, ...(from ? [from.day, from.key] : [])],
  );
}

function placeOf({ id, answers }: ParticipationPage['items'][number]): PageCursor {
  return { key: id, day: String(answers[structuralVariables.startDate]) };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
