import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/tokens.js';
import { BatchesController } from './batches/batches.controller.js';
import { ImportsController } from './imports.controller.js';
import { RunningImports } from './running-imports.js';
import { uploadStorage } from './upload-storage.js';
import { LeftoverSweep } from './wizard/leftover-sweep.js';
import { WizardController } from './wizard/wizard.controller.js';

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        storage: uploadStorage,
        defParamCharset: 'utf8',
        limits: { fileSize: config.maxImportBytes, files: 1, fields: 6, fieldSize: 200 },
      }),
    }),
  ],
  controllers: [ImportsController, WizardController, BatchesController],
  providers: [RunningImports, LeftoverSweep],
})
export class ImportsModule {}
