import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  type ClosedView,
  ClosingDto,
  type ClosingView,
  type ContactPersonView,
  type HandedOverView,
  HandOverDto,
  type PartView,
  paths,
  RemovePartDto,
  type TimelineView,
} from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { PartKind } from '@utfall/participation';
import { CurrentPrincipal, RequirePermission } from '../../../platform/auth/permission.guard.js';
import type { Principal } from '../../../platform/database/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { contract } from '../../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../../platform/errors/known-id.js';
import { unwrap } from '../../../platform/errors/problem-exception.js';
import { CLOCK } from '../../../platform/tokens.js';
import { attemptOf } from '../../../platform/idempotency/claim-idempotency-key.js';
import { addPart } from './add-part.js';
import { closeInsats } from './close-insats.js';
import { correctPart } from './correct-part.js';
import { handOver } from './hand-over.js';
import { knownKind } from './known-kind.js';
import { readClosing } from './read-closing.js';
import { readContactPersons } from './read-contact-persons.js';
import { readPart } from './read-part.js';
import { readTimeline } from './read-timeline.js';
import { removePart } from './remove-part.js';

@Controller()
export class TimelineController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.timeline)
  @RequirePermission('participation:read')
  async timeline(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<TimelineView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:read', (tx) => readTimeline(tx, { id }, this.clock)),
    );
  }

  @Get(paths.contactPersons)
  @RequirePermission('participation:write')
  async contacts(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
  ): Promise<ContactPersonView[]> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:write', (tx) => readContactPersons(tx, { id })));
  }

  @Post(paths.parts)
  @RequirePermission('participation:write')
  async add(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Param('kind', knownKind) kind: PartKind,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<PartView> {
    const { part } = unwrap(readPart(kind, body));
    const attempt = unwrap(attemptOf(key, { id, kind, part }));
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) =>
        addPart(tx, { id, kind, part, attempt }, this.clock),
      ),
    );
  }

  @Put(paths.part)
  @RequirePermission('participation:write')
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Param('kind', knownKind) kind: PartKind,
    @Param('part', knownId) partId: string,
    @Body() body: unknown,
  ): Promise<PartView> {
    const { part, version, correction } = unwrap(readPart(kind, body));
    const change = { id, partId, kind, part, version, correction };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => correctPart(tx, change, this.clock)),
    );
  }

  @Post(paths.partRemoval)
  @HttpCode(204)
  @RequirePermission('participation:write')
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Param('kind', knownKind) kind: PartKind,
    @Param('part', knownId) partId: string,
    @Body(contract(RemovePartDto)) { version, correction }: RemovePartDto,
  ): Promise<void> {
    const removal = { id, partId, kind, version, correction };
    unwrap(await this.unitOfWork.run(principal, 'participation:write', (tx) => removePart(tx, removal, this.clock)));
  }

  @Post(paths.handOver)
  @RequirePermission('participation:write')
  async handOver(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(HandOverDto)) { insatsId, answers, extents, version }: HandOverDto,
  ): Promise<HandedOverView> {
    const change = { id, insatsId, answers, extents, version };
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) => handOver(tx, change, this.clock)),
    );
  }

  @Get(paths.closing)
  @RequirePermission('participation:write')
  async closing(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ClosingView> {
    return unwrap(await this.unitOfWork.run(principal, 'participation:write', (tx) => readClosing(tx, { id })));
  }

  @Post(paths.closing)
  @HttpCode(200)
  @RequirePermission('participation:write')
  async close(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(ClosingDto)) { endDate, exits }: ClosingDto,
  ): Promise<ClosedView> {
    return unwrap(
      await this.unitOfWork.run(principal, 'participation:write', (tx) =>
        closeInsats(tx, { id, endDate, exits }, this.clock),
      ),
    );
  }
}
