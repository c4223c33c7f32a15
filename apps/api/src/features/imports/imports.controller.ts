import { Body, Controller, Get, HttpCode, Inject, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { type ImportView, paths } from '@utfall/api-contract';
import { CurrentPrincipal, RequirePermission } from '../../platform/auth/permission.guard.js';
import type { Principal } from '../../platform/database/principal.js';
import { ProblemException, unwrap } from '../../platform/errors/problem-exception.js';
import { invalid } from '../../platform/errors/result.js';
import { FileUpload } from './file-upload.js';
import { importKinds, isImportKind } from './import-kinds.js';
import { RunningImports } from './running-imports.js';
import type { UploadedFile as Uploaded } from './upload-storage.js';

/** Whoever may import any of the kinds; which, the kind's own permission says. */
const anyImport = Object.values(importKinds).map(({ permission }) => permission);

@Controller()
export class ImportsController {
  constructor(@Inject(RunningImports) private readonly imports: RunningImports) {}

  /** Takes the file and answers at once: the import goes on when the page is left. */
  @Post(paths.imports)
  @HttpCode(202)
  @RequirePermission(...anyImport)
  @UseInterceptors(FileUpload)
  async start(
    @CurrentPrincipal() principal: Principal,
    @Body() body: { kind?: unknown } | undefined,
    @UploadedFile() file: Uploaded | undefined,
  ): Promise<ImportView> {
    const kind = body?.kind;
    if (file && isImportKind(kind)) return unwrap(await this.imports.start(principal, kind, file.source));
    await file?.source.close();
    throw new ProblemException(invalid(file ? [UNKNOWN_KIND] : [NO_FILE]));
  }

  @Get(paths.imports)
  @RequirePermission(...anyImport)
  list(@CurrentPrincipal() principal: Principal): ImportView[] {
    return this.imports.list(principal);
  }

  @Get(paths.import)
  @RequirePermission(...anyImport)
  read(@CurrentPrincipal() principal: Principal, @Param('id') id: string): ImportView {
    return unwrap(this.imports.find(principal, id));
  }
}

const NO_FILE = { field: 'file', code: 'required', message: 'Välj en fil.', messageEn: 'Choose a file.' };
const UNKNOWN_KIND = {
  field: 'kind',
  code: 'unknown',
  message: `Välj vilken fil det är: ${Object.keys(importKinds).join(', ')}.`,
  messageEn: `Choose which file it is: ${Object.keys(importKinds).join(', ')}.`,
};
