import type { ParticipationView } from '@utfall/api-contract';
import { type Clock, dayInSweden, localDate } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import {
  consentInForce,
  type ConsentPurpose,
  modeChangeProblem,
  withdrawn,
  type WithdrawalReason,
} from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { keepCollected } from './answer-parts.js';
import { changeParticipation, type Decision } from './change-participation.js';
import { dayProblem } from './consent-problems.js';
import type { ParticipationRecord } from './participation-record.js';
import { loadModeChanges } from './read-modes.js';

interface Withdrawal {
  readonly id: string;
  readonly version: number;
  readonly purpose: ConsentPurpose;
  readonly on: string;
  readonly reason: WithdrawalReason;
}

/**
 * A consent ends on a day. Without the one to follow-up the participation is anonymous at once: code, background and what the
 * history told are erased, the spell stays. A protected identity has the same consequence, also where no consent is kept.
 */
export async function withdrawConsent(
  tx: Transaction,
  withdrawal: Withdrawal,
  clock: Clock,
): Promise<Result<ParticipationView>> {
  const last = (await loadModeChanges(tx, withdrawal.id)).at(-1)?.on;
  const days = { today: dayInSweden(clock.now()), last };
  const decide = withdrawal.purpose === 'followUp' ? endFollowUp : endOther;
  return await changeParticipation(tx, withdrawal, (before) => decide(before, withdrawal, days), clock);
}

interface Days {
  readonly today: string;
  readonly last?: string;
}

function endFollowUp(before: ParticipationRecord, { on, reason }: Withdrawal, days: Days): Result<Decision> {
  if (before.answers[structuralVariables.mode] === modeIds.anonymous) return failure('conflict', { title: ANONYMOUS });
  // A protected identity may be older than the consent that was given before anybody knew.
  const givenOn = reason === 'consentWithdrawn' ? consentInForce(before.consents, 'followUp')?.givenOn : undefined;
  const code = modeChangeProblem(on, { ...days, givenOn });
  if (code) return invalid([dayProblem('on', code)]);
  const kept = keepCollected(before.codebook, before, modeIds.anonymous);
  const answers = { ...kept.answers, [structuralVariables.mode]: modeIds.anonymous };
  return success({
    action: 'anonymised',
    after: { answers, extents: kept.extents },
    overlapAt: 'startDate',
    isRight: true,
    consents: withdrawn(before.consents, localDate(on)),
    modeChange: { on: localDate(on), reason },
  });
}

function endOther(before: ParticipationRecord, { on, purpose }: Withdrawal, { today }: Days): Result<Decision> {
  const consent = consentInForce(before.consents, purpose);
  if (!consent) return failure('conflict', { title: NOT_GIVEN });
  const code = modeChangeProblem(on, { today, givenOn: consent.givenOn });
  if (code) return invalid([dayProblem('on', code)]);
  const consents = withdrawn(before.consents, localDate(on), purpose);
  return success({ action: 'consentWithdrawn', after: before, overlapAt: 'startDate', isRight: true, consents });
}

const ANONYMOUS = { sv: 'Deltagandet är redan anonymt.', en: 'The participation is anonymous already.' };
const NOT_GIVEN = { sv: 'Det finns inget medgivande att återta.', en: 'There is no consent to withdraw.' };
