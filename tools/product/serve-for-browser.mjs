// The built product with the demo, in a place of its own that is gone when the tests are: embedded, or, where UTFALL_TEST_DB says
// postgres, in a database on the server of UTFALL_TEST_POSTGRES_URL. The product itself never loads its demo there.
import { spawn } from 'node:child_process';
import { freshPlace } from '../faults/fresh-place.mjs';
import { serverEntry } from './server-process.mjs';

const onServer = process.env.UTFALL_TEST_DB === 'postgres';
const place = await freshPlace(onServer ? process.env.UTFALL_TEST_POSTGRES_URL : undefined);
const env = { ...process.env, ...place.env, UTFALL_DEMO: '1' };
if (onServer) await loadDemoOnServer(env).catch(end);

const server = spawn(process.execPath, [serverEntry, 'serve'], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => end(code === 0 ? undefined : new Error(`the product ended with ${code}`)));

async function loadDemoOnServer(surroundings) {
  const api = new URL('../../dist/apps/api/', import.meta.url);
  const [{ readConfig }, { openDatabase }, { loadDemo }] = await Promise.all(
    ['platform/config/config.js', 'platform/database/open-database.js', 'demo/load-demo.js'].map(
      (file) => import(new URL(file, api).href),
    ),
  );
  const database = await openDatabase(readConfig(surroundings));
  const loaded = await loadDemo(database.unitOfWork, { now: () => new Date() });
  await database.close();
  if (!loaded.ok) throw new Error(`the demo was refused: ${JSON.stringify(loaded)}`);
}

async function end(error) {
  if (error) process.stderr.write(`${error.message}\n`);
  await place.remove();
  process.exit(error ? 1 : 0);
}
