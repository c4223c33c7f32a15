import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { type Platform, PlatformModule } from './platform/platform.module.js';

/** Composition only: which features there are. */
@Module({})
export class AppModule {
  static with(platform: Platform): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(platform), AccountsModule] };
  }
}
