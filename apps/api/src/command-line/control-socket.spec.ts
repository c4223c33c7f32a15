import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import type { OperatorCommand } from './command.js';
import { sendToServer } from './control-client.js';
import { type ControlSocket, openControlSocket } from './control-socket.js';
import type { Output } from './output.js';

const command: OperatorCommand = { name: 'accounts', forbund: 'vm' };
let folder: string;
let socket: ControlSocket | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-socket-'));
});
afterEach(async () => {
  await socket?.close();
  socket = undefined;
  fs.rmSync(folder, { recursive: true });
});

function listener() {
  const heard: string[] = [];
  const output: Output = {
    answer: (line) => void heard.push(`ut ${line}`),
    tell: (line) => void heard.push(`fel ${line}`),
  };
  return { heard, output };
}

describe('the control socket', () => {
  it('carries a command to the server, and what it writes and its exit code back', async () => {
    const got: OperatorCommand[] = [];
    socket = await openControlSocket(folder, (asked, output) => {
      got.push(asked);
      output.tell('läser …');
      output.answer('två\nrader åäö');
      return Promise.resolve(7);
    });
    const { heard, output } = listener();
    expect(await sendToServer(folder, command, output)).toBe(7);
    expect(got).toEqual([command]);
    expect(heard).toEqual(['fel läser …', 'ut två\nrader åäö']);
  });

  it('is for its own user alone, takes the place of a dead one, and is gone when closed', async () => {
    fs.writeFileSync(path.join(folder, 'control.sock'), '');
    socket = await openControlSocket(folder, () => Promise.resolve(0));
    expect(fs.statSync(path.join(folder, 'control.sock')).mode & 0o777).toBe(0o600);
    await socket.close();
    expect(fs.existsSync(path.join(folder, 'control.sock'))).toBe(false);
    expect(await sendToServer(folder, command, listener().output)).toBeUndefined();
  });

  it('that a killed server left behind counts as none', async () => {
    fs.writeFileSync(path.join(folder, 'control.sock'), '');
    expect(await sendToServer(folder, command, listener().output)).toBeUndefined();
  });

  it('closes when the commands that run have finished', async () => {
    let finished = false;
    socket = await openControlSocket(folder, async () => {
      await setTimeout(150);
      finished = true;
      return 0;
    });
    const sent = sendToServer(folder, command, listener().output);
    await setTimeout(50);
    await socket.close();
    expect(finished).toBe(true);
    expect(await sent).toBe(0);
  });

  it('answers a command that breaks with exit code 1, and logs nothing of its values', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const driver = Object.assign(new Error('sönder'), { detail: 'Key (code)=(ART-2026-017) already exists.' });
    socket = await openControlSocket(folder, () =>
      Promise.reject(new QueryFailedError('INSERT INTO participant_code VALUES ($1)', ['ART-2026-017'], driver)),
    );
    const { heard, output } = listener();
    expect(await sendToServer(folder, command, output)).toBe(1);
    expect(heard).toEqual(['fel Något gick fel i servern. Se dess logg.']);
    expect(logged).toHaveBeenCalledTimes(1);
    const text = logged.mock.calls.flat().map(String).join();
    expect(text).toContain('sönder');
    expect(text).not.toContain('ART-2026-017');
    logged.mockRestore();
  });

  it.each([
    ['{}', 'känner inte det kommandot'],
    ['null', 'som JSON-objekt'],
    ['hej', 'som JSON-objekt'],
    ['{"name":"constructor","forbund":"vm"}', 'känner inte det kommandot'],
    ['{"name":"accounts","forbund":{"a":1}}', 'Kommandot accounts är fel skrivet: forbund'],
    ['{"name":"accounts","forbund":"a\\u0000"}', 'Kommandot accounts är fel skrivet: forbund'],
    ['{"name":"import","forbund":"vm","kind":"personer","file":"/x"}', 'Kommandot import är fel skrivet: kind'],
    ['{"name":"revoke","forbund":"vm","email":"e","roles":["chef"],"insatser":[]}', 'är fel skrivet: roles'],
    ['{"name":"password","forbund":"vm","email":"e","password":"stdin"}', 'är fel skrivet: password'],
    ['{"name":"figures","forbund":"vm","from":"x","to":"2019-08"}', '--from x är ingen månad'],
    ['{"name":"figures","forbund":"vm","from":"2019-08","to":"2019-01"}', 'innan den börjar'],
  ])('answers %s with a sentence and exit code 2, and logs nothing', async (line, sentence) => {
    const logged = jest.spyOn(console, 'error');
    const run = jest.fn<() => Promise<number>>();
    socket = await openControlSocket(folder, run);
    const lines = (await rawAnswer(`${line}\n`)).trim().split('\n');
    expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual([
      { tell: expect.stringContaining(sentence) },
      { exit: 2 },
    ]);
    expect(run).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it('refuses a line that is too long to be a command', async () => {
    socket = await openControlSocket(folder, () => Promise.resolve(0));
    const [tell, exit] = (await rawAnswer('x'.repeat(200_000))).split('\n');
    expect(tell).toContain('längre än ett kommando kan vara');
    expect(exit).toBe('{"exit":2}');
  });

  it('answers a client that has sent all it will, in pieces', async () => {
    socket = await openControlSocket(folder, () => Promise.resolve(3));
    const text = JSON.stringify(command);
    expect(await rawAnswer(text.slice(0, 9), text.slice(9))).toBe('{"exit":3}\n');
  });

  it('goes on when clients go away in the middle of their answers, and carries their commands out', async () => {
    let finished = 0;
    socket = await openControlSocket(folder, async (_, output) => {
      for (let line = 0; line < 20; line++) {
        output.answer('x'.repeat(100_000));
        await setTimeout(5);
      }
      finished++;
      return 0;
    });
    for (let client = 0; client < 5; client++) {
      const raw = net.connect(path.join(folder, 'control.sock'));
      raw.write(`${JSON.stringify(command)}\n`);
      await new Promise((resolve) => raw.once('data', resolve));
      raw.destroy();
    }
    expect(await sendToServer(folder, command, listener().output)).toBe(0);
    await socket.close();
    expect(finished).toBe(6);
  });

  it('closes beside clients that ask nothing, and that read nothing', async () => {
    socket = await openControlSocket(folder, (_, output) => {
      output.answer('x'.repeat(10_000_000));
      return Promise.resolve(0);
    });
    const silent = net.connect(path.join(folder, 'control.sock'));
    const deaf = net.connect(path.join(folder, 'control.sock'));
    for (const client of [silent, deaf]) client.on('error', () => undefined).pause();
    deaf.write(`${JSON.stringify(command)}\n`);
    await setTimeout(50);
    await socket.close();
    silent.destroy();
    deaf.destroy();
  });
});

describe('a client', () => {
  it('tells that the server went away in the middle of an answer', async () => {
    const clients: net.Socket[] = [];
    const server = net.createServer((client) => {
      clients.push(client);
      client.on('error', () => undefined);
      client.write('{"answer":"ett"}\n{"answer":"tv');
      // Nothing of the command has been read: the other end gets a reset.
      client.pause();
      void setTimeout(50).then(() => client.destroy());
    });
    await new Promise<void>((resolve) => server.listen(path.join(folder, 'control.sock'), resolve));
    const { heard, output } = listener();
    expect(await sendToServer(folder, command, output)).toBe(1);
    expect(heard).toEqual(['ut ett', expect.stringContaining('Servern stängdes innan kommandot var klart')]);
    await new Promise((resolve) => server.close(resolve));
  });
});

/** Everything that the server answers until it closes. */
async function rawAnswer(...parts: string[]): Promise<string> {
  const raw = net.connect(path.join(folder, 'control.sock'));
  let answer = '';
  raw.on('data', (chunk) => (answer += String(chunk)));
  const closed = new Promise((resolve) => raw.once('close', resolve));
  for (const part of parts) {
    raw.write(part);
    await setTimeout(10);
  }
  raw.end();
  await closed;
  return answer;
}
