import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ObstacleDto,
  ObstacleStepDto,
  type ObstacleView,
  paths,
  RaiseObstacleDto,
  TakeAwayDto,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { failure, success } from '../../platform/errors/result.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { CLOCK } from '../../platform/tokens.js';
import { editObstacle } from './edit-obstacle.js';
import { listObstacles } from './list-obstacles.js';
import { raiseObstacle } from './raise-obstacle.js';
import { loadObstacle } from './stored-obstacle.js';
import { takeObstacleStep } from './take-obstacle-step.js';
import { undoObstacleStep } from './undo-obstacle-step.js';
import { anyWritingPermission, writingPermission } from './writing-permission.js';

@Controller()
export class ObstaclesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.obstacles)
  @RequirePermission('activity:read')
  async list(@CurrentPrincipal() principal: Principal): Promise<ObstacleView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'activity:read', listObstacles));
  }

  @Post(paths.obstacles)
  @RequirePermission(...anyWritingPermission)
  async raise(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(RaiseObstacleDto)) dto: RaiseObstacleDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ObstacleView> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        raiseObstacle(tx, { dto, attempt }, this.clock),
      ),
    );
  }

  @Get(paths.obstacle)
  @RequirePermission('activity:read')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ObstacleView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'activity:read', async (tx) => {
        const found = await loadObstacle(tx, id);
        return found ? success(found) : failure('notFound');
      }),
    );
  }

  @Put(paths.obstacle)
  @RequirePermission(...anyWritingPermission)
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(ObstacleDto)) dto: ObstacleDto,
  ): Promise<ObstacleView> {
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        editObstacle(tx, { id, dto }, this.clock),
      ),
    );
  }

  @Post(paths.obstacleSteps)
  @HttpCode(200)
  @RequirePermission(...anyWritingPermission)
  async step(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(ObstacleStepDto)) dto: ObstacleStepDto,
  ): Promise<ObstacleView> {
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        takeObstacleStep(tx, { id, dto }, this.clock),
      ),
    );
  }

  @Delete(paths.obstacleSteps)
  @RequirePermission(...anyWritingPermission)
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Query(contract(TakeAwayDto)) { version }: TakeAwayDto,
  ): Promise<ObstacleView> {
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        undoObstacleStep(tx, { id, version }, this.clock),
      ),
    );
  }
}
