import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { type ImportBatchDetails, type ImportBatchView, paths } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../../platform/auth/permission.guard.js';
import type { Principal } from '../../../platform/database/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { knownId } from '../../../platform/errors/known-id.js';
import { unwrap } from '../../../platform/errors/problem-exception.js';
import { CLOCK } from '../../../platform/tokens.js';
import { listBatches } from './list-batches.js';
import { readBatch } from './read-batch.js';
import { undoImport } from './undo-import.js';

/** What was imported, and the way back. */
@Controller()
export class BatchesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.importBatches)
  @RequirePermission('participation:import')
  async list(@CurrentPrincipal() principal: Principal): Promise<ImportBatchView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:import', listBatches));
  }

  @Get(paths.importBatch)
  @RequirePermission('participation:import')
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ImportBatchDetails> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:import', (tx) => readBatch(tx, id)));
  }

  @Post(paths.importBatchUndo)
  @HttpCode(200)
  @RequirePermission('participation:import')
  async undo(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ImportBatchDetails> {
    const work = (tx: Parameters<typeof undoImport>[0]) => undoImport(tx, id, this.clock);
    return unwrap(await this.unitOfWork.run(principal, 'participation:import', work));
  }
}
