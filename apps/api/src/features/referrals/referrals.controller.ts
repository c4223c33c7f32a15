import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  CreateReferralDto,
  EditReferralDto,
  InternalReferralDto,
  paths,
  type PermissionId,
  type ReferralDetail,
  type ReferralInflow,
  ReferralInflowQueryDto,
  type ReferralPage,
  type ReferralOutcome,
  type ReferralQueues,
  ReferralQueryDto,
  ReferralStepDto,
  type ReferralTarget,
} from '@utfall/api-contract';
import { type Clock, localDate } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { CLOCK } from '../../platform/tokens.js';
import { createInternalReferral } from './create-internal-referral.js';
import { createReferral } from './create-referral.js';
import { editReferral } from './edit-referral.js';
import { knownDesk } from './known-desk.js';
import { listReferrals } from './list-referrals.js';
import { listTargets } from './list-targets.js';
import { readInflow } from './read-inflow.js';
import { readQueues } from './read-queues.js';
import { readReferral } from './read-referral.js';
import type { Desk } from './referral-record.js';
import { takeStep } from './take-step.js';

/** The permission, and with it the database role, by which a desk reads and writes. */
const reads = { team: 'referral:triage', insats: 'referral:read' } as const satisfies Record<Desk, PermissionId>;
const writes = { team: 'referral:triage', insats: 'referral:write' } as const satisfies Record<Desk, PermissionId>;

/** Which desk is asked stands in the path; the unit of work asks whether the account sits there. */
@Controller()
export class ReferralsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.referrals)
  @RequirePermission('referral:triage', 'referral:read')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
    @Query(contract(ReferralQueryDto)) query: ReferralQueryDto,
  ): Promise<ReferralPage> {
    return unwrap(
      await this.unitOfWork.run(principal, reads[desk], (tx) => listReferrals(tx, desk, query, this.clock)),
    );
  }

  @Post(paths.referrals)
  @RequirePermission('referral:triage', 'referral:write')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
    @Body(contract(CreateReferralDto)) dto: CreateReferralDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ReferralOutcome> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, writes[desk], (tx) => createReferral(tx, desk, dto, attempt, this.clock)),
    );
  }

  @Get(paths.referral)
  @RequirePermission('referral:triage', 'referral:read')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
    @Param('id', knownId) id: string,
  ): Promise<ReferralDetail> {
    return unwrap(await this.unitOfWork.run(principal, reads[desk], (tx) => readReferral(tx, desk, id, this.clock)));
  }

  @Put(paths.referral)
  @RequirePermission('referral:triage', 'referral:write')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
    @Param('id', knownId) id: string,
    @Body(contract(EditReferralDto)) dto: EditReferralDto,
  ): Promise<ReferralOutcome> {
    return unwrap(
      await this.unitOfWork.run(principal, writes[desk], (tx) => editReferral(tx, desk, id, dto, this.clock)),
    );
  }

  @Post(paths.referralSteps)
  @HttpCode(200)
  @RequirePermission('referral:triage', 'referral:write')
  async step(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
    @Param('id', knownId) id: string,
    @Body(contract(ReferralStepDto)) dto: ReferralStepDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ReferralOutcome> {
    const attempt = unwrap(attemptOf(key, { id, ...dto }));
    return unwrap(
      await this.unitOfWork.run(principal, writes[desk], (tx) => takeStep(tx, desk, id, dto, attempt, this.clock)),
    );
  }

  @Get(paths.referralTargets)
  @RequirePermission('referral:triage', 'referral:read')
  async targets(
    @CurrentPrincipal() principal: Principal,
    @Param('desk', knownDesk) desk: Desk,
  ): Promise<ReferralTarget[]> {
    return unwrap(await this.unitOfWork.run(principal, reads[desk], (tx) => listTargets(tx, this.clock)));
  }

  @Post(paths.internalReferrals)
  @RequirePermission('referral:write')
  async sendOn(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(InternalReferralDto)) dto: InternalReferralDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<{ readonly id: string; readonly number: string }> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, 'referral:write', (tx) =>
        createInternalReferral(tx, { ...dto, on: localDate(dto.on), attempt }, this.clock),
      ),
    );
  }

  @Get(paths.referralQueues)
  @RequirePermission('referral:count')
  async queues(@CurrentPrincipal() principal: Principal): Promise<ReferralQueues> {
    return unwrap(await this.unitOfWork.run(principal, 'referral:count', (tx) => readQueues(tx, this.clock)));
  }

  @Get(paths.referralInflow)
  @RequirePermission('referral:count')
  async inflow(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ReferralInflowQueryDto)) query: ReferralInflowQueryDto,
  ): Promise<ReferralInflow> {
    return unwrap(await this.unitOfWork.run(principal, 'referral:count', (tx) => readInflow(tx, query, this.clock)));
  }
}
