import type { Clock } from '@utfall/calendar';
import type { KnownForbund } from '../../features/accounts/find-forbund.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What a command in a förbund works with. */
export interface ForbundContext {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly forbund: KnownForbund;
}
