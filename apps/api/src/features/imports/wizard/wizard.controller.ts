import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  DraftColumnsDto,
  DraftRunDto,
  DraftValuesDto,
  type DraftValuesView,
  type ImportDraftItem,
  type ImportDraftView,
  type ImportView,
  paths,
} from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { CurrentPrincipal, RequirePermission } from '../../../platform/auth/permission.guard.js';
import type { Principal } from '../../../platform/database/principal.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { contract } from '../../../platform/errors/contract-body.pipe.js';
import { knownId } from '../../../platform/errors/known-id.js';
import { ProblemException, unwrap } from '../../../platform/errors/problem-exception.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { CLOCK } from '../../../platform/tokens.js';
import { FileUpload } from '../file-upload.js';
import { RunningImports } from '../running-imports.js';
import type { UploadedFile as Uploaded } from '../upload-storage.js';
import { mapColumns, mapValues } from './change-draft.js';
import { createDraft, removeDraft } from './create-draft.js';
import { readDraftValues } from './draft-values.js';
import { draftView } from './draft-view.js';
import { draftWishes } from './draft-wishes.js';
import { listDrafts } from './list-drafts.js';
import { loadDraft } from './draft.js';
import { readyDraft } from './ready-draft.js';
import { runDraft } from './run-draft.js';

const PERMISSION = 'participation:import';

/** A file of another system on its way in, one step at a time. Every step has its address and finds the file where it was left. */
@Controller()
export class WizardController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(RunningImports) private readonly imports: RunningImports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.importDrafts)
  @RequirePermission(PERMISSION)
  async list(@CurrentPrincipal() principal: Principal): Promise<ImportDraftItem[]> {
    return await this.run(principal, listDrafts);
  }

  @Post(paths.importDrafts)
  @RequirePermission(PERMISSION)
  @UseInterceptors(FileUpload)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: unknown,
    @UploadedFile() file: Uploaded | undefined,
  ): Promise<ImportDraftView> {
    if (!file) throw new ProblemException(invalid([NO_FILE]));
    try {
      const wishes = unwrap(draftWishes(body));
      return unwrap(await createDraft(this.unitOfWork, principal, { source: file.source, wishes }, this.clock));
    } finally {
      await file.source.close();
    }
  }

  @Get(paths.importDraft)
  @RequirePermission(PERMISSION)
  async read(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<ImportDraftView> {
    return await this.run(principal, async (tx) => {
      const draft = await loadDraft(tx, id);
      return draft ? success(await draftView(tx, draft, this.today())) : failure('notFound');
    });
  }

  @Delete(paths.importDraft)
  @HttpCode(204)
  @RequirePermission(PERMISSION)
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<void> {
    await this.run(principal, async (tx) => {
      const draft = await loadDraft(tx, id);
      return draft ? success(await removeDraft(tx, id)) : failure('notFound');
    });
  }

  @Put(paths.importDraftColumns)
  @RequirePermission(PERMISSION)
  async columns(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(DraftColumnsDto)) dto: DraftColumnsDto,
  ): Promise<ImportDraftView> {
    return await this.run(principal, (tx) => mapColumns(tx, { id, dto, today: this.today() }));
  }

  @Get(paths.importDraftValues)
  @RequirePermission(PERMISSION)
  async values(@CurrentPrincipal() principal: Principal, @Param('id', knownId) id: string): Promise<DraftValuesView> {
    return await this.run(principal, (tx) => readDraftValues(tx, id, this.today()));
  }

  @Put(paths.importDraftValues)
  @RequirePermission(PERMISSION)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(DraftValuesDto)) dto: DraftValuesDto,
  ): Promise<ImportDraftView> {
    return await this.run(principal, (tx) => mapValues(tx, { id, dto, today: this.today() }));
  }

  /** Answers at once; how it goes is asked of the import. */
  @Post(paths.importDraftRun)
  @HttpCode(202)
  @RequirePermission(PERMISSION)
  async start(
    @CurrentPrincipal() principal: Principal,
    @Param('id', knownId) id: string,
    @Body(contract(DraftRunDto)) { dryRun, alike }: DraftRunDto,
  ): Promise<ImportView> {
    const draft = await this.run(principal, (tx) => readyDraft(tx, id, this.today()));
    const job = { kind: 'deltagare', fileName: draft.file.name, dryRun } as const;
    return unwrap(
      this.imports.begin(principal, job, (options) =>
        runDraft(this.unitOfWork, principal, { draft, dryRun, alike }, options),
      ),
    );
  }

  private async run<T>(principal: Principal, work: (tx: Transaction) => Promise<Result<T>>): Promise<T> {
    return unwrap(await this.unitOfWork.run(principal, PERMISSION, work));
  }

  private today() {
    return dayInSweden(this.clock.now());
  }
}

const NO_FILE = { field: 'file', code: 'required', message: 'Välj en fil.', messageEn: 'Choose a file.' };
