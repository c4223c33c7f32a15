import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  EditParticipationDto,
  EnrolDto,
  GiveConsentDto,
  ExitDto,
  type HistoryEntry,
  type ModeChangeView,
  type ParticipationBatch,
  type ParticipationBatchView,
  type ParticipationPage,
  ParticipationQueryDto,
  type ParticipationView,
  paths,
  readParticipationBatch,
  UndoExitDto,
  WithdrawConsentDto,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract, contractOf } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { editParticipation } from './edit-participation.js';
import { enrolByRequest } from './enrol-by-request.js';
import { giveConsent } from './give-consent.js';
import { listParticipations } from './list-participations.js';
import { readHistory } from './read-history.js';
import { readModes } from './read-modes.js';
import { readParticipation } from './read-participation.js';
import { recordExit } from './record-exit.js';
import { saveBatch } from './save-batch.js';
import { undoExit } from './undo-exit.js';
import { withdrawConsent } from './withdraw-consent.js';

@Controller()
export class ParticipationsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.participations)
  @RequirePermission('participation:read')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ParticipationQueryDto)) query: ParticipationQueryDto,
  ): Promise<ParticipationPage> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:read', (tx) => listParticipations(tx, query, this.clock)),
    );
  }

  @Post(paths.participations)
  @RequirePermission('participation:write')
  async enrol(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(EnrolDto)) dto: EnrolDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ParticipationView> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(await enrolByRequest(this.unitOfWork, principal, dto, attempt, this.clock));
  }

  @Post(paths.participationBatch)
  @RequirePermission('participation:write')
  async batch(
    @CurrentPrincipal() principal: Principal,
    @Body(contractOf(readParticipationBatch)) batch: ParticipationBatch,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ParticipationBatchView> {
    const attempt = unwrap(attemptOf(key, batch));
    return unwrap(await saveBatch(this.unitOfWork, principal, batch, attempt, this.clock));
  }

  @Get(paths.participation)
  @RequirePermission('participation:read')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ParticipationView> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:read', (tx) => readParticipation(tx, { id })));
  }

  @Put(paths.participation)
  @RequirePermission('participation:write')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(EditParticipationDto)) dto: EditParticipationDto,
  ): Promise<ParticipationView> {
    const { answers, extents, version, followUp, correction } = dto;
    const edit = { id, answers, extents, version, followUp, correction };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => editParticipation(tx, edit, this.clock)),
    );
  }

  @Post(paths.exit)
  @HttpCode(200)
  @RequirePermission('participation:write')
  async exit(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(ExitDto)) { answers, extents, version, correction = null }: ExitDto,
  ): Promise<ParticipationView> {
    const exit = { id, answers, extents, version, correction };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => recordExit(tx, exit, this.clock)),
    );
  }

  @Post(paths.exitUndo)
  @HttpCode(200)
  @RequirePermission('participation:write')
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(UndoExitDto)) { version, correction }: UndoExitDto,
  ): Promise<ParticipationView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) =>
        undoExit(tx, { id, version, correction }, this.clock),
      ),
    );
  }

  @Get(paths.history)
  @RequirePermission('participation:read')
  async history(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<HistoryEntry[]> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:read', (tx) => readHistory(tx, { id })));
  }

  @Post(paths.consents)
  @HttpCode(200)
  @RequirePermission('participation:write')
  async give(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(GiveConsentDto)) dto: GiveConsentDto,
  ): Promise<ParticipationView> {
    const given = { ...dto, id };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => giveConsent(tx, given, this.clock)),
    );
  }

  @Post(paths.withdrawal)
  @HttpCode(200)
  @RequirePermission('participation:write')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(WithdrawConsentDto)) dto: WithdrawConsentDto,
  ): Promise<ParticipationView> {
    const withdrawal = { ...dto, id };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => withdrawConsent(tx, withdrawal, this.clock)),
    );
  }

  @Get(paths.modes)
  @RequirePermission('participation:read')
  async modes(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ModeChangeView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:read', (tx) => readModes(tx, { id })));
  }
}
