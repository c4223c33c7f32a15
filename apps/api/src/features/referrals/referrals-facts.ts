export { countQueues, countReferralTasks, type ReferralTask } from './count-referral-tasks.js';
export { createInternalReferral, type InternalReferral } from './create-internal-referral.js';
export { forgetReferrals } from './forget-referrals.js';
export { insatsDirectory, takesParticipants } from './insats-directory.js';
export { referralsOfPeriod } from './referrals-of-period.js';
export { referralToStart, startProblems, startReferral, type StartableReferral } from './start-referral.js';
