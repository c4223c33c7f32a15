import { type Reach, reachOf } from '@utfall/api-contract';
import type { Principal } from '../../platform/database/principal.js';

/** Whether the reader sees the whole förbund, or own insatser whose sum is not the förbund. */
export function reportReach(principal: Principal): Reach {
  return principal.isOperator ? 'all' : (reachOf(principal.grant, 'report:read') ?? 'own');
}
