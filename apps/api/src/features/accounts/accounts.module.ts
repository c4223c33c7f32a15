import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { paths } from '@utfall/api-contract';
import { signInLimits } from '../../platform/auth/sign-in-limits.js';
import { SessionController } from './session.controller.js';

@Module({ controllers: [SessionController] })
export class AccountsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(...signInLimits()).forRoutes({ path: paths.session, method: RequestMethod.POST });
  }
}
