import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { paths, ReportQueryDto } from '@utfall/api-contract';
import type { Report } from '@utfall/appendix';
import type { Clock } from '@utfall/calendar';
import type { Response } from 'express';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { readReport } from '../statistics/statistics-facts.js';
import { reportFileName } from './report-file-name.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Loaded with the first file that is asked for: the libraries behind them take longer to load than all the rest. */
const wordRenderer = () => import('./render/word/render-word.js');
const excelRenderer = () => import('./render/excel/render-excel.js');

/** The report as files: made from the same cells as the page, when they are asked for. */
@Controller()
export class ReportFilesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.reportWord)
  @RequirePermission('report:read')
  async word(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ReportQueryDto)) query: ReportQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.read(principal, query);
    send(
      response,
      await (await wordRenderer()).renderWord(report, { lang: query.lang, charts: true }),
      WORD,
      reportFileName(report, query.lang, 'docx'),
    );
  }

  @Get(paths.reportExcel)
  @RequirePermission('report:read')
  async excel(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(ReportQueryDto)) query: ReportQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.read(principal, query);
    send(
      response,
      await (await excelRenderer()).renderExcel(report, { lang: query.lang }),
      EXCEL,
      reportFileName(report, query.lang, 'xlsx'),
    );
  }

  private async read(principal: Principal, query: ReportQueryDto): Promise<Report> {
    return unwrap(await readReport(this.unitOfWork, principal, query, this.clock));
  }
}

function send(response: Response, content: Buffer, type: string, name: string): void {
  response.attachment(name).type(type).send(content);
}
