import { Body, Controller, Inject, Put } from '@nestjs/common';
import { CommentDto, isAllowed, paths } from '@utfall/api-contract';
import type { ReportComment } from '@utfall/appendix';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { writeComment } from './write-comment.js';

@Controller()
export class CommentsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The förbund comments everywhere, a samordnare on own insatser. */
  @Put(paths.comments)
  @RequirePermission('comment:write', 'comment:writeOwn')
  async write(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(CommentDto)) comment: CommentDto,
  ): Promise<{ readonly comment: ReportComment | null }> {
    const permission = isAllowed(principal.grant, 'comment:write') ? 'comment:write' : 'comment:writeOwn';
    const written = await this.unitOfWork.run(principal, permission, (tx) => writeComment(tx, comment, this.clock));
    return { comment: unwrap(written) };
  }
}
