import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import {
  type AcceptanceView,
  AcceptRemarkDto,
  paths,
  type QualityView,
  type QualityWorklist,
  WithdrawAcceptanceDto,
  WorklistQueryDto,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { acceptRemark } from './accept-remark.js';
import { readQuality } from './read-quality.js';
import { readWorklist } from './read-worklist.js';
import { withdrawAcceptance } from './withdraw-acceptance.js';

@Controller()
export class QualityController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.quality)
  @RequirePermission('quality:read')
  async counts(@CurrentPrincipal() principal: Principal): Promise<QualityView> {
    const read = this.unitOfWork.run(principal, 'quality:read', (tx) => readQuality(tx, this.clock), {
      snapshot: true,
    });
    return unwrap(await read);
  }

  @Get(paths.qualityWorklist)
  @RequirePermission('participation:read')
  async worklist(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(WorklistQueryDto)) query: WorklistQueryDto,
  ): Promise<QualityWorklist> {
    const read = this.unitOfWork.run(principal, 'participation:read', (tx) => readWorklist(tx, query, this.clock), {
      snapshot: true,
    });
    return unwrap(await read);
  }

  @Put(paths.qualityAcceptances)
  @RequirePermission('participation:write')
  async accept(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(AcceptRemarkDto)) dto: AcceptRemarkDto,
  ): Promise<AcceptanceView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => acceptRemark(tx, dto, this.clock)),
    );
  }

  @Delete(paths.qualityAcceptances)
  @HttpCode(204)
  @RequirePermission('participation:write')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(WithdrawAcceptanceDto)) dto: WithdrawAcceptanceDto,
  ): Promise<void> {
    unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => withdrawAcceptance(tx, dto, this.clock)),
    );
  }
}
