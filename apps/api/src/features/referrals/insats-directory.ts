import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** What everybody who sends somebody on may know of every insats. */
export interface DirectoryInsats {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  readonly startDate: LocalDate | null;
  readonly endDate: LocalDate | null;
}

/** Every insats of the förbund by id, in Swedish order of name, whatever the account reaches. */
export async function insatsDirectory(tx: Transaction): Promise<ReadonlyMap<string, DirectoryInsats>> {
  const rows = await tx.query<DirectoryInsats>(
    `SELECT insats_id AS id, parent_id AS "parentId", name, kind, start_date AS "startDate", end_date AS "endDate"
     FROM insats_directory WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  const collator = new Intl.Collator('sv', { numeric: true });
  return new Map(rows.sort((a, b) => collator.compare(a.name, b.name)).map((row) => [row.id, row]));
}

/** Whether the insats takes participants on the day. */
export function takesParticipants({ kind, startDate, endDate }: DirectoryInsats, on: LocalDate): boolean {
  return kind !== 'structural' && (startDate === null || startDate <= on) && (endDate === null || on <= endDate);
}
