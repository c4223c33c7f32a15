import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { DecideDuplicateDto, type DuplicatesView, paths } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { decideDuplicate } from './decide-duplicate.js';
import { listDuplicates } from './list-duplicates.js';
import { undoDuplicateDecision } from './undo-duplicate-decision.js';

@Controller()
export class DuplicatesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.duplicates)
  @RequirePermission('participation:write')
  async list(@CurrentPrincipal() principal: Principal): Promise<DuplicatesView> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:write', listDuplicates));
  }

  @Post(paths.duplicates)
  @RequirePermission('participation:write')
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(DecideDuplicateDto)) dto: DecideDuplicateDto,
  ): Promise<{ readonly id: string }> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => decideDuplicate(tx, dto, this.clock)),
    );
  }

  @Delete(paths.duplicate)
  @HttpCode(204)
  @RequirePermission('participation:write')
  async undo(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<void> {
    unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) =>
        undoDuplicateDecision(tx, { id }, this.clock),
      ),
    );
  }
}
