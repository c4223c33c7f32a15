import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ActivityDto,
  type ActivityListView,
  ActivityQueryDto,
  type ActivityView,
  paths,
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
import { changeActivity } from './change-activity.js';
import { createActivity } from './create-activity.js';
import { listActivities } from './list-activities.js';
import { removeActivity } from './remove-activity.js';
import { loadActivity } from './stored-activity.js';
import { anyWritingPermission, writingPermission } from './writing-permission.js';

@Controller()
export class ActivitiesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.activities)
  @RequirePermission('activity:read')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ActivityQueryDto)) { year }: ActivityQueryDto,
  ): Promise<ActivityListView> {
    return unwrap(await this.unitOfWork.run(principal, 'activity:read', (tx) => listActivities(tx, { year })));
  }

  @Post(paths.activities)
  @RequirePermission(...anyWritingPermission)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(ActivityDto)) dto: ActivityDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ActivityView> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        createActivity(tx, { dto, attempt }, this.clock),
      ),
    );
  }

  @Get(paths.activity)
  @RequirePermission('activity:read')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ActivityView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'activity:read', async (tx) => {
        const found = await loadActivity(tx, id);
        return found ? success(found) : failure('notFound');
      }),
    );
  }

  @Put(paths.activity)
  @RequirePermission(...anyWritingPermission)
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(ActivityDto)) dto: ActivityDto,
  ): Promise<ActivityView> {
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        changeActivity(tx, { id, dto }, this.clock),
      ),
    );
  }

  @Delete(paths.activity)
  @HttpCode(204)
  @RequirePermission(...anyWritingPermission)
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Query(contract(TakeAwayDto)) { version }: TakeAwayDto,
  ): Promise<void> {
    unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        removeActivity(tx, { id, version }, this.clock),
      ),
    );
  }
}
