import { isAllowed, type ReferralAction, referralActions, type ReferralView } from '@utfall/api-contract';
import { isOpenReferral, type ReferralEvent, referralStateAfter } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Desk, ReferralRecord } from './referral-record.js';

/** The event of the state table that an action is for a referral as it stands. */
export function eventOf(action: ReferralAction, referral: ReferralRecord): ReferralEvent {
  if (action === 'receivePapers') return 'receiveAllPapers';
  return action === 'reopen' && referral.placedInsatsId !== null ? 'reopenPlaced' : action;
}

/** Whether the account works in the insats. */
export function isOwnInsats({ principal }: Transaction, insatsId: string | null): boolean {
  return insatsId !== null && (principal.isOperator || principal.grant.insatser.includes(insatsId));
}

/** The insats that decides about the referral; null = the referral team does. */
export function holderOf({ placedInsatsId, receiver, askedInsatsId }: ReferralRecord): string | null {
  return placedInsatsId ?? (receiver === 'insats' ? askedInsatsId : null);
}

/** What the account may do: all that the state allows to whoever has it, and to whoever wrote it to take it back. */
export function allowedActions(tx: Transaction, desk: Desk, referral: ReferralRecord): ReferralView['actions'] {
  const may = desk === 'team' ? 'referral:triage' : 'referral:write';
  if (!tx.principal.isOperator && !isAllowed(tx.principal.grant, may)) return [];
  const allows = (event: ReferralEvent): boolean => referralStateAfter(referral.state, event) !== undefined;
  const holder = holderOf(referral);
  const hasIt = desk === 'team' ? holder === null : isOwnInsats(tx, holder);
  if (!hasIt) {
    return isOwnInsats(tx, referral.fromInsatsId) && isOpenReferral(referral.state) ? ['withdraw'] : [];
  }
  const actions = referralActions.filter(
    // What the team has is nowhere to be sent back to.
    (action) => allows(eventOf(action, referral)) && !(action === 'sendBack' && holder === null),
  );
  return [
    ...actions,
    ...(allows('edit') ? (['edit'] as const) : []),
    ...(desk === 'insats' && allows('start') ? (['start'] as const) : []),
  ];
}
