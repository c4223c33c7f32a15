/** Where a referral is. Placed = an insats has it; queued = accepted there and waiting for a place; returned = återremiss. */
export const referralStates = [
  'received',
  'completionAsked',
  'placed',
  'queued',
  'started',
  'declined',
  'withdrawn',
  'returned',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What people do to a referral. Papers that come may be some or all of those that were missing. */
export const referralEvents = [
  'edit',
  'askCompletion',
  'receiveSomePapers',
  'receiveAllPapers',
  'place',
  'queue',
  'start',
  'sendBack',
  'decline',
  'withdraw',
  'return',
  'reopen',
  'reopenPlaced',
] as const;
export type ReferralEvent = (typeof referralEvents)[number];

/**
 * Every allowed change; what is not here is refused. What was closed can be opened again, in the hands that closed it. A
 * started one is a participation, and what happens then happens to that.
 */
export const referralTransitions = [
  { from: 'received', event: 'edit', to: 'received' },
  { from: 'received', event: 'askCompletion', to: 'completionAsked' },
  { from: 'received', event: 'receiveSomePapers', to: 'received' },
  { from: 'received', event: 'receiveAllPapers', to: 'received' },
  { from: 'received', event: 'place', to: 'placed' },
  { from: 'received', event: 'sendBack', to: 'received' },
  { from: 'received', event: 'decline', to: 'declined' },
  { from: 'received', event: 'withdraw', to: 'withdrawn' },
  { from: 'received', event: 'return', to: 'returned' },
  { from: 'completionAsked', event: 'edit', to: 'completionAsked' },
  { from: 'completionAsked', event: 'askCompletion', to: 'completionAsked' },
  { from: 'completionAsked', event: 'receiveSomePapers', to: 'completionAsked' },
  { from: 'completionAsked', event: 'receiveAllPapers', to: 'received' },
  { from: 'completionAsked', event: 'decline', to: 'declined' },
  { from: 'completionAsked', event: 'withdraw', to: 'withdrawn' },
  { from: 'completionAsked', event: 'return', to: 'returned' },
  { from: 'placed', event: 'edit', to: 'placed' },
  { from: 'placed', event: 'receiveSomePapers', to: 'placed' },
  { from: 'placed', event: 'receiveAllPapers', to: 'placed' },
  { from: 'placed', event: 'queue', to: 'queued' },
  { from: 'placed', event: 'start', to: 'started' },
  { from: 'placed', event: 'sendBack', to: 'received' },
  { from: 'placed', event: 'decline', to: 'declined' },
  { from: 'placed', event: 'withdraw', to: 'withdrawn' },
  { from: 'placed', event: 'return', to: 'returned' },
  { from: 'queued', event: 'edit', to: 'queued' },
  { from: 'queued', event: 'receiveSomePapers', to: 'queued' },
  { from: 'queued', event: 'receiveAllPapers', to: 'queued' },
  { from: 'queued', event: 'start', to: 'started' },
  { from: 'queued', event: 'sendBack', to: 'received' },
  { from: 'queued', event: 'decline', to: 'declined' },
  { from: 'queued', event: 'withdraw', to: 'withdrawn' },
  { from: 'queued', event: 'return', to: 'returned' },
  { from: 'declined', event: 'reopen', to: 'received' },
  { from: 'declined', event: 'reopenPlaced', to: 'placed' },
  { from: 'withdrawn', event: 'reopen', to: 'received' },
  { from: 'withdrawn', event: 'reopenPlaced', to: 'placed' },
  { from: 'returned', event: 'reopen', to: 'received' },
  { from: 'returned', event: 'reopenPlaced', to: 'placed' },
] as const satisfies readonly { from: ReferralState; event: ReferralEvent; to: ReferralState }[];

/** The state after the event, or undefined when it is refused. */
export function referralStateAfter(from: ReferralState, event: ReferralEvent): ReferralState | undefined {
  return referralTransitions.find((change) => change.from === from && change.event === event)?.to;
}

/** States in which somebody waits: for a placement, then for a start. */
export const openReferralStates = ['received', 'completionAsked', 'placed', 'queued'] as const;
/** The queue of an insats: it has the referral, and the person has not begun. */
export const queueStates = ['placed', 'queued'] as const;

export function isOpenReferral(state: ReferralState): boolean {
  return (openReferralStates as readonly ReferralState[]).includes(state);
}
