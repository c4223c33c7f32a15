export { createInternalReferral, type InternalReferral } from './create-internal-referral.js';
export { forgetReferrals } from './forget-referrals.js';
export { insatsDirectory, takesParticipants } from './insats-directory.js';
