import { Controller, Get, Inject } from '@nestjs/common';
import { type OverviewView, paths } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { readOverview } from './read-overview.js';

@Controller(paths.overview)
export class OverviewController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('report:read', 'referral:triage')
  async read(@CurrentPrincipal() principal: Principal): Promise<OverviewView> {
    return unwrap(await readOverview(this.unitOfWork, principal, this.clock));
  }
}
