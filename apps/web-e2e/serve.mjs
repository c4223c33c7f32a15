import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The built product on a data folder of its own, so that it loads the demo; both are gone when the tests are.
const data = mkdtempSync(join(tmpdir(), 'utfall-e2e-'));
const main = fileURLToPath(new URL('../../dist/apps/api/main.js', import.meta.url));

const env = { ...process.env, UTFALL_DATA: data };
delete env.DATABASE_URL;

const server = spawn(process.execPath, [main, 'serve'], { stdio: 'inherit', env });

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 1);
});
