import { genderOfNumber, isEmptyTally, numberOfGender } from '@utfall/activities';
import type { ViolenceMonthDto, ViolenceTallyDto, ViolenceTallyView } from '@utfall/api-contract';
import { type Clock, dayInSweden, firstDay, type Month, monthOf } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { countColumns, type StoredTally, tallyColumns, tallyValues, tallyView } from './stored-tally.js';
import { tallyOfDto, tallyProblems } from './tally-problems.js';

/** The month of one insats, every gender or none. A tally of nothing is taken away. */
export async function saveViolenceMonth(
  tx: Transaction,
  dto: ViolenceMonthDto,
  clock: Clock,
): Promise<Result<ViolenceTallyView[]>> {
  const now = clock.now();
  if (!(await holdInsats(tx, dto.insatsId))) return invalid([UNKNOWN]);
  const problems = tallyProblems(dto, monthOf(dayInSweden(now)));
  if (problems.length > 0) return invalid(problems);
  const before = await readMonth(tx, dto);
  const isStale = (tally: ViolenceTallyDto): boolean =>
    (before.find(({ gender }) => genderOfNumber(gender) === tally.gender)?.version ?? 0) !== tally.version;
  if (dto.tallies.some(isStale)) return failure('staleVersion', { current: before.map(tallyView) });
  for (const tally of dto.tallies) await write(tx, dto, tally);
  const after = (await readMonth(tx, dto)).map(tallyView);
  await recordAudit(tx, {
    at: now,
    action: 'counted',
    subjectType: 'violence',
    subjectId: dto.insatsId,
    insatsId: dto.insatsId,
    after: { month: dto.month, tallies: after },
  });
  return success(after);
}

/** Two who count the same month come one after the other. */
async function holdInsats(tx: Transaction, id: string): Promise<boolean> {
  const found = await tx.query(`SELECT 1 FROM insats WHERE forbund_id = $1 AND insats_id = $2 FOR NO KEY UPDATE`, [
    tx.principal.forbundId,
    id,
  ]);
  return found.length > 0;
}

async function readMonth(tx: Transaction, { insatsId, month }: ViolenceMonthDto): Promise<StoredTally[]> {
  return await tx.query<StoredTally>(
    `SELECT ${tallyColumns} FROM violence_tally WHERE forbund_id = $1 AND insats_id = $2 AND month = $3 ORDER BY gender`,
    [tx.principal.forbundId, insatsId, firstDay(month as Month)],
  );
}

async function write(tx: Transaction, { insatsId, month }: ViolenceMonthDto, dto: ViolenceTallyDto): Promise<void> {
  const tally = tallyOfDto(dto);
  const key = [tx.principal.forbundId, insatsId, firstDay(month as Month), numberOfGender(dto.gender)];
  if (isEmptyTally(tally)) {
    await tx.query(
      `DELETE FROM violence_tally WHERE forbund_id = $1 AND insats_id = $2 AND month = $3 AND gender = $4`,
      key,
    );
    return;
  }
  await tx.query(
    `INSERT INTO violence_tally (forbund_id, insats_id, month, gender, ${countColumns.join(', ')})
     VALUES ($1, $2, $3, $4, ${countColumns.map((_, i) => `$${i + 5}`).join(', ')})
     ON CONFLICT (forbund_id, insats_id, month, gender) DO UPDATE SET version = violence_tally.version + 1,
       ${countColumns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [...key, ...tallyValues(tally)],
  );
}

const UNKNOWN = {
  field: 'insatsId',
  code: 'unknown',
  message: 'Insatsen finns inte bland dina.',
  messageEn: 'The insats is not one of yours.',
};
