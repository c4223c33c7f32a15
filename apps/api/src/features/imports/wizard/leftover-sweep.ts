import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@utfall/calendar';
import type { Logger } from 'pino';
import { operatorOf } from '../../../platform/database/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { success } from '../../../platform/errors/result.js';
import { CLOCK, LOGGER } from '../../../platform/tokens.js';
import { clearLeftovers } from '../stage-rows.js';

const HOUR_MS = 3_600_000;

/** Rows of files that nobody came back to are taken away after a day, also when nobody imports any more: at the start and every hour. */
@Injectable()
export class LeftoverSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => {
      this.running = this.sweep();
    }, HOUR_MS).unref();
    await this.sweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** A fault is told and not thrown: the next hour comes. */
  async sweep(): Promise<void> {
    try {
      const found = await this.unitOfWork.authenticate(async (manager) =>
        success(await manager.query<{ id: string }[]>(`SELECT forbund_id AS id FROM forbund`)),
      );
      if (!found.ok) return;
      for (const { id } of found.value) {
        await this.unitOfWork.run(operatorOf(id), 'participation:import', async (tx) =>
          success(await clearLeftovers(tx, this.clock.now())),
        );
      }
    } catch (error) {
      this.logger.error({ err: error }, 'leftovers of imports could not be cleared');
    }
  }
}
