import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { InsatsDto, type InsatsView, paths, WaitingDto } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { changeInsats } from './change-insats.js';
import { createInsats } from './create-insats.js';
import { listInsatser } from './list-insatser.js';
import { readInsats } from './read-insats.js';
import { setWaiting } from './set-waiting.js';

@Controller()
export class InsatserController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.insatser)
  @RequirePermission('insats:read')
  async list(@CurrentPrincipal() principal: Principal): Promise<InsatsView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'insats:read', listInsatser));
  }

  @Get(paths.insats)
  @RequirePermission('insats:read')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<InsatsView> {
    return unwrap(await this.unitOfWork.run(principal, 'insats:read', (tx) => readInsats(tx, { id })));
  }

  @Post(paths.insatser)
  @RequirePermission('insats:write')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(InsatsDto)) dto: InsatsDto,
  ): Promise<InsatsView> {
    return unwrap(await this.unitOfWork.run(principal, 'insats:write', (tx) => createInsats(tx, dto, this.clock)));
  }

  @Put(paths.insats)
  @RequirePermission('insats:write')
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(InsatsDto)) dto: InsatsDto,
  ): Promise<InsatsView> {
    const work = this.unitOfWork.run(principal, 'insats:write', (tx) => changeInsats(tx, { id, dto }, this.clock));
    return unwrap(await work);
  }

  @Put(paths.waiting)
  @RequirePermission('waiting:write')
  async waiting(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(WaitingDto)) { waiting, version }: WaitingDto,
  ): Promise<InsatsView> {
    const work = this.unitOfWork.run(principal, 'waiting:write', (tx) =>
      setWaiting(tx, { id, waiting, version }, this.clock),
    );
    return unwrap(await work);
  }
}
