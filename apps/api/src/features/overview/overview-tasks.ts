import { type Grant, isAllowed, type OverviewView, reachOf } from '@utfall/api-contract';
import type { ReferralTask } from '../referrals/referrals-facts.js';
import type { InsatsState } from './load-insats-states.js';

type Task = OverviewView['tasks'][number];

/** Something counted by insats. */
export type RecordCounts = readonly { readonly insatsId: string; readonly count: number }[];

export interface Records {
  /** Records with an answer to fill in, and follow-ups to do; empty for those who may not see rows. */
  readonly incomplete: RecordCounts;
  readonly followUp: RecordCounts;
  /** Remarks that must be mended; empty for those who may not see how good the data is. */
  readonly contradictory: RecordCounts;
}

/** What waits by referrals: what those who have them should decide, and who waits for a start in each insats. */
export interface ReferralsNow {
  readonly tasks: readonly ReferralTask[];
  /** An entry for every insats that referrals come to. */
  readonly queues: ReadonlyMap<string, number>;
}

/**
 * What needs the person now, in the order in which to take it. Who may see rows is told of own records and people who wait; who sees
 * the whole förbund of what makes its figures weak; who may mend it, of goals and outturn that are not there.
 */
export function overviewTasks(
  grant: Grant,
  insatser: readonly InsatsState[],
  records: Records,
  referrals: ReferralsNow,
): Task[] {
  const countIn = (counts: RecordCounts) => (insats: InsatsState) =>
    counts.find(({ insatsId }) => insatsId === insats.id)?.count ?? 0;
  const seesAll = reachOf(grant, 'report:read') === 'all';
  return [
    ...referralTasks(referrals.tasks, insatser),
    ...eachInsats('referralsToStart', insatser, ({ id }) => referrals.queues.get(id) ?? 0),
    ...eachInsats('incomplete', insatser, countIn(records.incomplete)),
    ...eachInsats('contradictory', insatser, countIn(records.contradictory)),
    ...eachInsats('followUp', insatser, countIn(records.followUp)),
    // Counted by hand where no referral tells it; never both.
    ...eachInsats('waiting', insatser, ({ id, waiting, isOpen }) =>
      isOpen && !referrals.queues.has(id) ? (waiting ?? 0) : 0,
    ),
    ...(seesAll ? eachInsats('withoutExitReason', insatser, (insats) => insats.withoutExitReason) : []),
    ...(isAllowed(grant, 'economy:import') ? together('noOutturn', insatser.filter(lacksOutturn)) : []),
    ...(isAllowed(grant, 'insats:write')
      ? together(
          'noGoals',
          insatser.filter((one) => lacksGoal(one, insatser)),
        )
      : []),
  ];
}

function referralTasks(tasks: readonly ReferralTask[], insatser: readonly InsatsState[]): Task[] {
  const names = new Map(insatser.map(({ id, name }) => [id, name]));
  return tasks.map((task) => ({
    ...task,
    insatsName: task.insatsId === null ? null : (names.get(task.insatsId) ?? null),
  }));
}

function eachInsats(
  id: Task['id'],
  insatser: readonly InsatsState[],
  countOf: (insats: InsatsState) => number,
): Task[] {
  return insatser
    .map((insats) => ({ id, count: countOf(insats), insatsId: insats.id, insatsName: insats.name }))
    .filter(({ count }) => count > 0);
}

/** One line for all of them: they are mended in one place. */
function together(id: Task['id'], insatser: readonly InsatsState[]): Task[] {
  if (insatser.length === 0) return [];
  const only = insatser.length === 1 ? insatser[0] : undefined;
  return [{ id, count: insatser.length, insatsId: only?.id ?? null, insatsName: only?.name ?? null }];
}

function lacksOutturn({ isOpen, hasLedgerCode, hasOutturn }: InsatsState): boolean {
  return isOpen && hasLedgerCode && !hasOutturn;
}

/** A goal of a track is one of its insats; a structural insats has no participants to set goals for. */
function lacksGoal(insats: InsatsState, insatser: readonly InsatsState[]): boolean {
  if (!insats.isOpen || insats.kind === 'structural' || insats.parentId !== null) return false;
  return !insats.hasGoal && !insatser.some(({ parentId, hasGoal }) => parentId === insats.id && hasGoal);
}
