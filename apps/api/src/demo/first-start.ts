import fs from 'node:fs';
import path from 'node:path';
import type { Clock } from '@utfall/calendar';
import { listForbund } from '../features/accounts/find-forbund.js';
import type { Config } from '../platform/config/config.js';
import { makeDataFolder } from '../platform/database/data-folder.js';
import { hasCluster } from '../platform/database/embedded-database.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { success } from '../platform/errors/result.js';
import { demoAccounts } from './demo-accounts.js';
import { loadDemo } from './load-demo.js';

const pendingFile = (config: Config) => path.join(config.dataFolder, 'demo.pending');

/**
 * Before the database is opened: notes in a folder without one that the demo is to be loaded. The note outlives a start that
 * is killed, so that the next one still knows that the folder was new.
 */
export function noteFirstStart(config: Config): void {
  if (!config.demo || config.databaseUrl !== undefined || hasCluster(config.dataFolder)) return;
  makeDataFolder(config.dataFolder);
  fs.writeFileSync(pendingFile(config), '', { mode: 0o600 });
}

/**
 * Loads the demo where a first start noted it. The demo is one transaction: a förbund there means that it was loaded before
 * the note could be removed, or that an operator was first, and then nothing is added.
 * @throws when the demo's own data is refused: a fault of the build
 */
export async function loadNotedDemo(config: Config, unitOfWork: UnitOfWork, clock: Clock): Promise<void> {
  if (config.databaseUrl !== undefined || !fs.existsSync(pendingFile(config))) return;
  if (config.demo && (await listForbund(unitOfWork)).length === 0) {
    const loaded = await loadDemo(unitOfWork, clock);
    if (!loaded.ok) throw new Error(`the demo was refused: ${loaded.title?.en ?? loaded.code}`);
  }
  fs.rmSync(pendingFile(config), { force: true });
}

/** Whether the accounts of the demo are in the database. */
export async function hasDemo(unitOfWork: UnitOfWork): Promise<boolean> {
  const found = await unitOfWork.authenticate(async (manager) =>
    success(
      await manager.query<unknown[]>(`SELECT 1 FROM account WHERE email = $1 AND disabled_at IS NULL`, [
        demoAccounts[0]?.email,
      ]),
    ),
  );
  return found.ok && found.value.length > 0;
}
