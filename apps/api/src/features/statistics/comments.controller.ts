import { Body, Controller, Inject, Put } from '@nestjs/common';
import { CommentDto, paths } from '@utfall/api-contract';
import type { ReportComment } from '@utfall/appendix';
import type { Clock } from '@utfall/calendar';
import { everywhereOrOwn } from '../../platform/auth/everywhere-or-own.js';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { writeComment } from './write-comment.js';

/** The förbund comments everywhere, a samordnare on own insatser. */
const commenting = everywhereOrOwn('comment:write', 'comment:writeOwn');

@Controller()
export class CommentsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put(paths.comments)
  @RequirePermission(...commenting.any)
  async write(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(CommentDto)) comment: CommentDto,
  ): Promise<{ readonly comment: ReportComment | null }> {
    const written = await this.unitOfWork.run(principal, commenting.of(principal), (tx) =>
      writeComment(tx, comment, this.clock),
    );
    return { comment: unwrap(written) };
  }
}
