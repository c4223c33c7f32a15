import { composeReport, type Figure, figuresOf, type Report } from '@utfall/appendix';
import { type Clock, month, periodOf } from '@utfall/calendar';
import { type Principal } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { fetchQuality } from '../quality/quality-facts.js';
import { referralsOfPeriod } from '../referrals/referrals-facts.js';
import { surveysOfPeriod } from '../surveys/surveys-facts.js';
import { loadFigureInput } from './load-figure-input.js';
import { readComments } from './read-comments.js';
import { reportReach } from './report-reach.js';

/** What this feature publishes to others: what figures are made of, the report and the figures of a period. */
export { fetchFacts } from './fetch-facts.js';
export { loadInsatser } from './load-insatser.js';
export { loadVolume } from './load-volume.js';

export interface AskedReport {
  /** Months, both included. */
  readonly from: string;
  readonly to: string;
  /** Ids of the insatser that get sections; none = all. */
  readonly insats: readonly string[];
  /** Whether the quality of the data is told too: every participation there ever was is looked through for it. */
  readonly withQuality?: boolean;
}

/**
 * The report of a period. One snapshot is read, then counting goes on without the database.
 * `notFound` when an asked insats does not exist within reach.
 */
export async function readReport(
  unitOfWork: UnitOfWork,
  principal: Principal,
  asked: AskedReport,
  clock: Clock,
): Promise<Result<Report>> {
  const period = periodOf(month(asked.from), month(asked.to));
  const read = await unitOfWork.run(
    principal,
    'report:read',
    async (tx) => {
      const input = await loadFigureInput(tx, period, clock);
      return success({
        input,
        referrals: await referralsOfPeriod(tx, period, input),
        comments: await readComments(tx, asked),
        forbund: await readForbund(tx),
        surveys: await surveysOfPeriod(tx, period),
        quality: asked.withQuality === false ? undefined : await fetchQuality(tx, clock),
      });
    },
    { snapshot: true },
  );
  if (!read.ok) return read;
  const { input, comments, forbund, quality, referrals, surveys } = read.value;
  const known = new Set(input.insatser.map((insats) => insats.id));
  if (asked.insats.some((id) => !known.has(id))) return failure('notFound');
  // A track is part of its parent: asking for the parent shows both.
  const wanted = input.insatser.filter(
    ({ id, parentId }) => asked.insats.includes(id) || (parentId !== null && asked.insats.includes(parentId)),
  );
  return success(
    composeReport({
      ...input,
      quality,
      referrals,
      surveys,
      forbund,
      comments: comments.map(({ insatsId, table, comment }) => ({ ...comment, insatsId, table })),
      only: asked.insats.length === 0 ? null : wanted.map(({ id }) => id),
      withWhole: asked.insats.length === 0 && reportReach(principal) === 'all',
    }),
  );
}

/** Every figure of a period (ADR 12). */
export async function readFigures(
  unitOfWork: UnitOfWork,
  principal: Principal,
  asked: { readonly from: string; readonly to: string },
  clock: Clock,
): Promise<Result<readonly Figure[]>> {
  const period = periodOf(month(asked.from), month(asked.to));
  const read = await unitOfWork.run(
    principal,
    'report:read',
    async (tx) => success(await loadFigureInput(tx, period, clock)),
    { snapshot: true },
  );
  return read.ok ? success(figuresOf(read.value)) : read;
}

async function readForbund(tx: Transaction): Promise<{ readonly id: string; readonly name: string }> {
  const [row] = await tx.query<{ id: string; name: string }>(`SELECT forbund_id AS id, name FROM forbund`);
  if (!row) throw new Error('the förbund of the transaction does not exist');
  return row;
}
