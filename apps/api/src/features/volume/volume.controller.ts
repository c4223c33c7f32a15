import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { paths, type VolumeCellView, VolumeChangeDto, VolumeQueryDto, type VolumeYearView } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { CLOCK } from '../../platform/tokens.js';
import { readVolumeYear } from './read-volume-year.js';
import { saveVolumeCells } from './save-volume-cells.js';

@Controller()
export class VolumeController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.volume)
  @RequirePermission('volume:read')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(VolumeQueryDto)) { year }: VolumeQueryDto,
  ): Promise<VolumeYearView> {
    return unwrap(await this.unitOfWork.run(principal, 'volume:read', (tx) => readVolumeYear(tx, { year })));
  }

  /** Answers the cells as they now are. */
  @Put(paths.volume)
  @RequirePermission('volume:write')
  async save(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(VolumeChangeDto)) { cells }: VolumeChangeDto,
  ): Promise<VolumeCellView[]> {
    return unwrap(
      await this.unitOfWork.run(principal, 'volume:write', (tx) => saveVolumeCells(tx, { cells }, this.clock)),
    );
  }
}
