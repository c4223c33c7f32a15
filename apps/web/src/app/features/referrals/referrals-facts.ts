export { ReferralsClient } from './data/referrals-client.js';
export { enrolmentOfReferral } from './form/enrolment-of-referral.js';
