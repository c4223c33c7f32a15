import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  paths,
  SurveyDto,
  type SurveyListView,
  SurveySettingsDto,
  type SurveySettingsView,
  type SurveyView,
  TakeAwayDto,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { success } from '../../platform/errors/result.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { CLOCK } from '../../platform/tokens.js';
import { changeSurvey } from './change-survey.js';
import { changeSurveySettings } from './change-survey-settings.js';
import { createSurvey } from './create-survey.js';
import { listSurveys, readSurvey } from './read-surveys.js';
import { removeSurvey } from './remove-survey.js';
import { loadSurveySettings } from './survey-settings.js';
import { anyWritingPermission, writingPermission } from './writing-permission.js';

@Controller()
export class SurveysController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.surveys)
  @RequirePermission('survey:read')
  async list(@CurrentPrincipal() principal: Principal): Promise<SurveyListView> {
    return unwrap(await this.unitOfWork.run(principal, 'survey:read', listSurveys, { snapshot: true }));
  }

  @Get(paths.surveySettings)
  @RequirePermission('survey:read')
  async settings(@CurrentPrincipal() principal: Principal): Promise<SurveySettingsView> {
    const read = this.unitOfWork.run(principal, 'survey:read', async (tx) => success(await loadSurveySettings(tx)));
    return unwrap(await read);
  }

  @Put(paths.surveySettings)
  @RequirePermission('survey:define')
  async define(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(SurveySettingsDto)) dto: SurveySettingsDto,
  ): Promise<SurveySettingsView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'survey:define', (tx) => changeSurveySettings(tx, dto, this.clock)),
    );
  }

  @Post(paths.surveys)
  @RequirePermission(...anyWritingPermission)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(SurveyDto)) dto: SurveyDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<SurveyView> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        createSurvey(tx, { dto, attempt }, this.clock),
      ),
    );
  }

  @Get(paths.survey)
  @RequirePermission('survey:read')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<SurveyView> {
    return unwrap(await this.unitOfWork.run(principal, 'survey:read', (tx) => readSurvey(tx, { id })));
  }

  @Put(paths.survey)
  @RequirePermission(...anyWritingPermission)
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(SurveyDto)) dto: SurveyDto,
  ): Promise<SurveyView> {
    return unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        changeSurvey(tx, { id, dto }, this.clock),
      ),
    );
  }

  @Delete(paths.survey)
  @HttpCode(204)
  @RequirePermission(...anyWritingPermission)
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Query(contract(TakeAwayDto)) { version }: TakeAwayDto,
  ): Promise<void> {
    unwrap(
      await this.unitOfWork.run(principal, writingPermission(principal), (tx) =>
        removeSurvey(tx, { id, version }, this.clock),
      ),
    );
  }
}
