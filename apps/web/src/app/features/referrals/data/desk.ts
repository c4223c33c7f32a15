import type { ReferralDesk } from '@utfall/api-contract';
import type { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** The desks at which the account sees rows; none = it sees counts alone. */
export function desksOf(forbund: Pick<CurrentForbund, 'allows'>): ReferralDesk[] {
  return [
    ...(forbund.allows('referral:triage') ? (['team'] as const) : []),
    ...(forbund.allows('referral:read') ? (['insats'] as const) : []),
  ];
}

/** The desk that an address asks for, where the account sits at it; its first otherwise. */
export function deskFrom(address: string | undefined, desks: readonly ReferralDesk[]): ReferralDesk | undefined {
  return desks.find((desk) => desk === address) ?? desks[0];
}
