import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  CapacityDto,
  type CapacityView,
  paths,
  PlaceSettingsDto,
  type PlaceSettingsView,
  PlacesQueryDto,
  type PlacesView,
  StaffPostDto,
  type StaffPostView,
  TakeAwayDto,
} from '@utfall/api-contract';
import { type Clock, month, periodOf } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { type Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../platform/errors/known-id.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import type { Result } from '../../platform/errors/result.js';
import { attemptOf } from '../../platform/idempotency/claim-idempotency-key.js';
import { CLOCK } from '../../platform/tokens.js';
import { capacityKind } from './capacity-kind.js';
import { changePlaceSettings } from './change-place-settings.js';
import { changePlanned } from './change-planned.js';
import { createPlanned } from './create-planned.js';
import { readPlaces } from './read-places.js';
import { removePlanned } from './remove-planned.js';
import { staffKind } from './staff-kind.js';
import { anyWritingPermission, writingPermission } from './writing-permission.js';

@Controller()
export class PlacesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.places)
  @RequirePermission('places:read')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Query(contract(PlacesQueryDto)) { from, to }: PlacesQueryDto,
  ): Promise<PlacesView> {
    const period = periodOf(month(from), month(to));
    const read = (tx: Transaction) => readPlaces(tx, period, this.clock);
    return unwrap(await this.unitOfWork.run(principal, 'places:read', read, { snapshot: true }));
  }

  @Post(paths.capacities)
  @RequirePermission(...anyWritingPermission)
  async createCapacity(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(CapacityDto)) dto: CapacityDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<CapacityView> {
    const attempt = unwrap(attemptOf(key, dto));
    return await this.write(principal, (tx) => createPlanned(tx, capacityKind, { dto, attempt }, this.clock));
  }

  @Put(paths.capacity)
  @RequirePermission(...anyWritingPermission)
  async changeCapacity(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(CapacityDto)) dto: CapacityDto,
  ): Promise<CapacityView> {
    return await this.write(principal, (tx) => changePlanned(tx, capacityKind, { id, dto }, this.clock));
  }

  @Delete(paths.capacity)
  @HttpCode(204)
  @RequirePermission(...anyWritingPermission)
  async removeCapacity(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Query(contract(TakeAwayDto)) { version }: TakeAwayDto,
  ): Promise<void> {
    await this.write(principal, (tx) => removePlanned(tx, capacityKind, { id, version }, this.clock));
  }

  @Post(paths.staffPosts)
  @RequirePermission(...anyWritingPermission)
  async createStaffPost(
    @CurrentPrincipal() principal: Principal,
    @Body(contract(StaffPostDto)) dto: StaffPostDto,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<StaffPostView> {
    const attempt = unwrap(attemptOf(key, dto));
    return await this.write(principal, (tx) => createPlanned(tx, staffKind, { dto, attempt }, this.clock));
  }

  @Put(paths.staffPost)
  @RequirePermission(...anyWritingPermission)
  async changeStaffPost(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(StaffPostDto)) dto: StaffPostDto,
  ): Promise<StaffPostView> {
    return await this.write(principal, (tx) => changePlanned(tx, staffKind, { id, dto }, this.clock));
  }

  @Delete(paths.staffPost)
  @HttpCode(204)
  @RequirePermission(...anyWritingPermission)
  async removeStaffPost(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Query(contract(TakeAwayDto)) { version }: TakeAwayDto,
  ): Promise<void> {
    await this.write(principal, (tx) => removePlanned(tx, staffKind, { id, version }, this.clock));
  }

  @Put(paths.placeSettings)
  @RequirePermission(...anyWritingPermission)
  async changeSettings(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) insatsId: string,
    @Body(contract(PlaceSettingsDto)) dto: PlaceSettingsDto,
  ): Promise<PlaceSettingsView> {
    return await this.write(principal, (tx) => changePlaceSettings(tx, { insatsId, dto }, this.clock));
  }

  private async write<T>(principal: Principal, work: (tx: Transaction) => Promise<Result<T>>): Promise<T> {
    return unwrap(await this.unitOfWork.run(principal, writingPermission(principal), work));
  }
}
