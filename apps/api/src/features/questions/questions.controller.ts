import { Body, Controller, Get, Headers, Inject, Param, Post, Put } from '@nestjs/common';
import { paths, QuestionDto, type QuestionView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { CLOCK } from '../../platform/tokens.js';
import { changeQuestion } from './change-question.js';
import { createQuestion } from './create-question.js';
import { listQuestions } from './list-questions.js';

@Controller()
export class QuestionsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.questions)
  @RequirePermission('question:read')
  async list(@CurrentPrincipal() principal: Principal): Promise<QuestionView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'question:read', listQuestions));
  }

  @Post(paths.questions)
  @RequirePermission('question:write')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(QuestionDto)) dto: QuestionDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<QuestionView> {
    const attempt = unwrap(attemptOf(key, dto));
    return unwrap(
      await this.unitOfWork.run(principal, 'question:write', (tx) => createQuestion(tx, { dto, attempt }, this.clock)),
    );
  }

  @Put(paths.question)
  @RequirePermission('question:write')
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(QuestionDto)) dto: QuestionDto,
  ): Promise<QuestionView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'question:write', (tx) => changeQuestion(tx, { id, dto }, this.clock)),
    );
  }
}
