import { type FieldProblem, partFieldProblems, type PartView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { checkPart, type PartKind, type Parts } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from '../participation-record.js';
import { partContext } from './part-context.js';

/** Every fault of a part as it would be saved. A contact person must work in the insats, unless they were chosen before. */
export async function partProblems<K extends PartKind>(
  tx: Transaction,
  record: ParticipationRecord,
  { kind, part, before, others }: { kind: K; part: Parts[K]; before?: Parts[K]; others: readonly PartView<K>[] },
  clock: Clock,
): Promise<FieldProblem[]> {
  const problems = partFieldProblems(checkPart<K>(kind, part, others, await partContext(tx, record, clock)));
  if (!('accountId' in part)) return problems;
  const kept = before !== undefined && 'accountId' in before && before.accountId === part.accountId;
  const known = kept || (await contactPersons(tx, record.insatsId)).some((one) => one.accountId === part.accountId);
  return known ? problems : [...problems, NOT_OF_INSATS];
}

/** Who may be chosen, in Swedish order of name. */
export async function contactPersons(
  tx: Transaction,
  insatsId: string,
): Promise<{ readonly accountId: string; readonly name: string }[]> {
  const rows = await tx.query<{ accountId: string; name: string }>(
    `SELECT account_id AS "accountId", name FROM contact_persons($1)`,
    [insatsId],
  );
  const collator = new Intl.Collator('sv');
  return rows.sort((a, b) => collator.compare(a.name, b.name));
}

const NOT_OF_INSATS: FieldProblem = {
  field: 'accountId',
  code: 'notOfInsats',
  message: 'Kontaktpersonen har ingen roll i insatsen. Välj en ur listan.',
  messageEn: 'The contact person has no role in the insats. Choose one of the list.',
};
