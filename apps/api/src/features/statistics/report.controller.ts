import { Controller, Get, Inject, Query } from '@nestjs/common';
import { FiguresQueryDto, paths, ReportQueryDto, type ReportSpanView } from '@utfall/api-contract';
import type { Figure, Report } from '@utfall/appendix';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { readReportSpan } from './read-report-span.js';
import { readFigures, readReport } from './statistics-facts.js';

@Controller()
export class ReportController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.report)
  @RequirePermission('report:read')
  async report(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ReportQueryDto)) query: ReportQueryDto,
  ): Promise<Report> {
    return unwrap(await readReport(this.unitOfWork, principal, query, this.clock));
  }

  @Get(paths.figures)
  @RequirePermission('report:read')
  async figures(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(FiguresQueryDto)) query: FiguresQueryDto,
  ): Promise<readonly Figure[]> {
    return unwrap(await readFigures(this.unitOfWork, principal, query, this.clock));
  }

  @Get(paths.reportSpan)
  @RequirePermission('report:read')
  async span(@CurrentPrincipal() principal: Principal): Promise<ReportSpanView> {
    return unwrap(await this.unitOfWork.run(principal, 'report:read', readReportSpan, { snapshot: true }));
  }
}
