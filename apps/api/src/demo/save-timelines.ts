import { randomUUID } from 'node:crypto';
import type { PartKind, Parts } from '@utfall/participation';
import { type DemoTimeline, noTimeline } from '@utfall/testing';
import { partTables } from '../features/participations/timeline/part-tables.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

interface Saved {
  readonly id: string;
  readonly insatsId: string;
  readonly timeline?: DemoTimeline;
}

/** The dated parts of the participations, a statement per kind. @param persons accounts that take turns as contact person */
export async function saveTimelines(
  tx: Transaction,
  participations: readonly Saved[],
  persons: readonly string[],
): Promise<void> {
  await savePartsOfKind(tx, 'pause', participations, ({ pauses }) => pauses);
  await savePartsOfKind(tx, 'observation', participations, ({ observations }) => observations);
  await savePartsOfKind(tx, 'meeting', participations, ({ meetings }) => meetings);
  await savePartsOfKind(tx, 'followUp', participations, ({ followUps }) => followUps);
  await savePartsOfKind(tx, 'contact', participations, ({ contacts }) =>
    contacts.flatMap((from, i) => {
      const accountId = persons[i % persons.length];
      return accountId === undefined ? [] : [{ from, accountId }];
    }),
  );
}

async function savePartsOfKind<K extends PartKind>(
  tx: Transaction,
  kind: K,
  participations: readonly Saved[],
  partsOf: (timeline: DemoTimeline) => readonly Parts[K][],
): Promise<void> {
  const { table, columns, values } = partTables[kind];
  const rows = participations.flatMap(({ id, insatsId, timeline = noTimeline }) =>
    partsOf(timeline).map((part) => {
      const own = values(part);
      return {
        participation_id: id,
        insats_id: insatsId,
        part_id: randomUUID(),
        ...Object.fromEntries(columns.map((column, i) => [column, own[i]])),
      };
    }),
  );
  const names = `participation_id, insats_id, part_id, ${columns.join(', ')}`;
  await tx.query(
    `INSERT INTO ${table} (forbund_id, ${names})
     SELECT $1, ${names} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)`,
    [tx.principal.forbundId, JSON.stringify(rows)],
  );
}
