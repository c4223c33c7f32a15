import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Clock } from '@utfall/calendar';
import type { DoubleCsrfUtilities } from 'csrf-csrf';
import type { Logger } from 'pino';
import { PermissionGuard } from './auth/permission.guard.js';
import type { Config } from './config/config.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { HealthController } from './health/health.controller.js';
import { CLOCK, CONFIG, CSRF, LOGGER } from './tokens.js';

/** What the features stand on, opened before Nest starts so that a failure to open it is one clear sentence. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly unitOfWork: UnitOfWork;
  readonly csrf: DoubleCsrfUtilities;
  readonly logger: Logger;
}

@Global()
@Module({})
export class PlatformModule {
  static with(platform: Platform): DynamicModule {
    const values = [
      { provide: CONFIG, useValue: platform.config },
      { provide: CLOCK, useValue: platform.clock },
      { provide: UnitOfWork, useValue: platform.unitOfWork },
      { provide: CSRF, useValue: platform.csrf },
      { provide: LOGGER, useValue: platform.logger },
    ];
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        ...values,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: values.map((value) => value.provide),
    };
  }
}
