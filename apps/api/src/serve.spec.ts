import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { today } from '../test/import-fixture.js';
import { greeting } from './command-line/greeting.js';
import { runOperatorCommand } from './command-line/run-operator-command.js';
import { DEMO_PASSWORD, demoAccounts } from './demo/demo-accounts.js';
import { readConfig } from './platform/config/config.js';
import { startFailure } from './platform/start-failure.js';
import { serve, type Server } from './serve.js';

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-serve-')), 'data');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  fs.rmSync(path.dirname(folder), { recursive: true });
});

const config = (env: Record<string, string> = {}) =>
  readConfig({ UTFALL_DATA: folder, PORT: '0', UTFALL_LOG: 'silent', ...env });
const start = async (env?: Record<string, string>) => (server = await serve(config(env), today));

async function stop(): Promise<void> {
  await server?.close();
  server = undefined;
}

async function forbund(): Promise<string[]> {
  const lines: string[] = [];
  await runOperatorCommand({ name: 'accounts', forbund: '-' }, config(), today, {
    answer: () => undefined,
    tell: (line) => void lines.push(line),
  });
  return (/finns: (.*)\./.exec(lines.join())?.[1] ?? '').split(', ').filter(Boolean);
}

describe('the first start in a new folder', () => {
  it('loads the demo, tells how to sign in, serves commands, and leaves a folder that opens again', async () => {
    const first = await start();
    expect(first.hasDemo).toBe(true);
    expect((await fetch(`http://localhost:${first.port}/api/health`)).status).toBe(200);
    for (const { email } of demoAccounts) expect(greeting(first)).toContain(email);
    expect(greeting(first)).toContain(DEMO_PASSWORD);
    expect(await forbund()).toEqual(['exempel', 'vm']);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.existsSync(path.join(folder, 'demo.pending'))).toBe(false);
    await stop();
    expect(fs.readdirSync(folder)).toEqual(['postgres']);
    expect(await forbund()).toEqual(['exempel', 'vm']);
    expect((await start()).hasDemo).toBe(true);
    expect(await forbund()).toEqual(['exempel', 'vm']);
  }, 120_000);

  it('loads none where it is switched off, and neither does a later start', async () => {
    const bare = await start({ UTFALL_DEMO: '0' });
    expect(bare.hasDemo).toBe(false);
    expect(greeting(bare)).toBe(`Utfall svarar på http://localhost:${bare.port}\n`);
    await stop();
    expect((await start()).hasDemo).toBe(false);
    expect(await forbund()).toEqual([]);
  }, 120_000);

  it('loads the demo also when an earlier first start was killed before it had, but not beside what an operator made', async () => {
    await start({ UTFALL_DEMO: '0' });
    await stop();
    fs.writeFileSync(path.join(folder, 'demo.pending'), '');
    expect((await start()).hasDemo).toBe(true);
    await stop();
    fs.writeFileSync(path.join(folder, 'demo.pending'), '');
    await start();
    expect(await forbund()).toEqual(['exempel', 'vm']);
    expect(fs.existsSync(path.join(folder, 'demo.pending'))).toBe(false);
  }, 120_000);
});

describe('a start that cannot be', () => {
  const sentence = async (env?: Record<string, string>) =>
    await serve(config(env), today).then(
      (started) => {
        server = started;
        return 'it started';
      },
      (error: unknown) => startFailure(error),
    );

  it('tells of a taken port before a database is made', async () => {
    const other = net.createServer().listen(0);
    const { port } = other.address() as net.AddressInfo;
    expect(await sentence({ PORT: String(port) })).toBe(
      `Port ${port} är upptagen. Välj en annan med PORT, till exempel PORT=3001 npm start.`,
    );
    expect(fs.existsSync(folder)).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  it('tells of a folder that is a file, or below one', async () => {
    fs.writeFileSync(folder, '');
    const isFile = `${folder} är en fil, inte en mapp. Välj en annan mapp med UTFALL_DATA.`;
    expect(await sentence()).toBe(isFile);
    expect(await sentence({ UTFALL_DATA: path.join(folder, 'below') })).toBe(isFile);
  });

  it('tells of a database that is in use, also to a command when no socket can be reached', async () => {
    await start({ UTFALL_DEMO: '0' });
    const running = server;
    const inUse = `Databasen i ${folder} används redan av process ${process.pid}. Avsluta den först, eller välj en annan mapp med UTFALL_DATA.`;
    expect(await sentence()).toBe(inUse);
    fs.rmSync(path.join(folder, 'control.sock'));
    const refused = await runOperatorCommand({ name: 'accounts', forbund: 'vm' }, config(), today).catch(startFailure);
    expect(refused).toBe(inUse);
    server = running;
  }, 60_000);
});
