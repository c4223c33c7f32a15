import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '../auth/permission.guard.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { unwrap } from '../errors/problem-exception.js';
import { success } from '../errors/result.js';

/** For the monitor of whoever runs the product: answers only when the database does. */
@Controller('api/health')
export class HealthController {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @Public()
  async check(): Promise<{ readonly status: 'ok' }> {
    return unwrap(
      await this.unitOfWork.authenticate(async (manager) => {
        await manager.query('SELECT 1');
        return success({ status: 'ok' as const });
      }),
    );
  }
}
