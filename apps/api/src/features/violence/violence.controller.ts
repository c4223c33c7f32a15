import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import {
  paths,
  ViolenceMonthDto,
  ViolenceQueryDto,
  ViolenceQuestionsDto,
  type ViolenceQuestionsView,
  type ViolenceTallyView,
  type ViolenceYearView,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { readViolenceYear } from './read-violence-year.js';
import { saveViolenceMonth } from './save-violence-month.js';
import { defineViolenceQuestions, readViolenceQuestions } from './violence-questions.js';

@Controller()
export class ViolenceController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.violenceQuestions)
  @RequirePermission('violence:readQuestions')
  async questions(@CurrentPrincipal() principal: Principal): Promise<ViolenceQuestionsView> {
    return unwrap(await this.unitOfWork.run(principal, 'violence:readQuestions', readViolenceQuestions));
  }

  @Put(paths.violenceQuestions)
  @RequirePermission('violence:defineQuestions')
  async define(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(ViolenceQuestionsDto)) dto: ViolenceQuestionsDto,
  ): Promise<ViolenceQuestionsView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'violence:defineQuestions', (tx) =>
        defineViolenceQuestions(tx, dto, this.clock),
      ),
    );
  }

  @Get(paths.violence)
  @RequirePermission('violence:read')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ViolenceQueryDto)) { insats: insatsId, year }: ViolenceQueryDto,
  ): Promise<ViolenceYearView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'violence:read', (tx) => readViolenceYear(tx, { insatsId, year })),
    );
  }

  /** Answers every gender of the month as it now is. */
  @Put(paths.violence)
  @RequirePermission('violence:write')
  async save(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(ViolenceMonthDto)) dto: ViolenceMonthDto,
  ): Promise<ViolenceTallyView[]> {
    return unwrap(
      await this.unitOfWork.run(principal, 'violence:write', (tx) => saveViolenceMonth(tx, dto, this.clock)),
    );
  }
}
