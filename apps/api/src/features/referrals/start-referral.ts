import { randomUUID } from 'node:crypto';
import type { FieldProblem } from '@utfall/api-contract';
import { type Clock, type LocalDate } from '@utfall/calendar';
import { referralStateAfter } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';
import { isOwnInsats } from './allowed-actions.js';
import { loadReferral } from './load-referral.js';
import { recordReferralEvent } from './record-referral-event.js';
import type { ReferralRecord } from './referral-record.js';
import { updateReferral } from './save-referral.js';

/** A referral that is about to become a participation, locked until it has. */
export interface StartableReferral {
  readonly record: ReferralRecord;
  /** The participant of an internal referral; null = somebody whom the förbund has not met, or who is anonymous. */
  readonly participantId: string | null;
}

/** The referral that an enrolment names, if the insats has it and nobody has begun by it. */
export async function referralToStart(
  tx: Transaction,
  { referralId, insatsId }: { readonly referralId: string; readonly insatsId: string },
): Promise<Result<StartableReferral>> {
  const record = await loadReferral(tx, 'insats', referralId, true);
  if (!record || record.placedInsatsId !== insatsId || !isOwnInsats(tx, insatsId)) return failure('notFound');
  if (referralStateAfter(record.state, 'start') === undefined) return failure('conflict', { title: NOT_WAITING });
  const [found] = await tx.query<{ participantId: string | null }>(
    `SELECT participant_of_referral($1) AS "participantId"`,
    [referralId],
  );
  return success({ record, participantId: found?.participantId ?? null });
}

/** Whether somebody may begin on the day by the referral. */
export function startProblems({ record }: StartableReferral, startDate: string): FieldProblem[] {
  const { placedDate } = record;
  if (placedDate === null || startDate >= placedDate) return [];
  return [
    {
      field: 'startDate',
      code: 'beforePlacement',
      message: `Startdatum ligger före dagen då remissen placerades, ${placedDate}.`,
      messageEn: `Start date is before the day on which the referral was placed, ${placedDate}.`,
    },
  ];
}

/** Joins the referral with the participation that it became. */
export async function startReferral(
  tx: Transaction,
  { record }: StartableReferral,
  { participationId, startDate }: { readonly participationId: string; readonly startDate: LocalDate },
  clock: Clock,
): Promise<void> {
  const after: ReferralRecord = {
    ...record,
    state: 'started',
    startedDate: startDate,
    participationId,
    version: record.version + 1,
    updatedAt: clock.now(),
  };
  await updateReferral(tx, 'insats', after);
  await recordReferralEvent(tx, after, {
    id: randomUUID(),
    event: 'start',
    on: startDate,
    insatsId: after.placedInsatsId,
  });
}

const NOT_WAITING = {
  sv: 'Remissen väntar inte på start: någon annan har redan tagit hand om den.',
  en: 'The referral does not wait for a start: somebody else has dealt with it already.',
};
