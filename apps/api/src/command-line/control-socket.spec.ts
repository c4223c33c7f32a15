import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

  it('answers a command that breaks with exit code 1, and what is no command with nothing', async () => {
    const log = console.error;
    console.error = () => undefined;
    socket = await openControlSocket(folder, () => Promise.reject(new Error('sönder')));
    const { heard, output } = listener();
    expect(await sendToServer(folder, command, output)).toBe(1);
    expect(heard).toEqual(['fel Något gick fel i servern. Se dess logg.']);
    console.error = log;
    const raw = net.connect(path.join(folder, 'control.sock'));
    let answer = '';
    raw.on('data', (chunk) => (answer += String(chunk)));
    raw.write('{"name":1}\n');
    await new Promise((resolve) => raw.once('close', resolve));
    expect(answer).toBe('');
  });
});
