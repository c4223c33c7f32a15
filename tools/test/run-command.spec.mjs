import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const source = new URL('./run-command.mjs', import.meta.url).href;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('runCommand', () => {
  it('lets the command clean up when it is told to stop, and starts no other', async () => {
    // Passes on its number, and takes its time to end, as a server does that removes its database.
    const command = `
      console.log('started ' + process.pid);
      process.on('SIGINT', () => setTimeout(() => { console.log('cleaned up'); process.exit(0); }, 200));
      setInterval(() => {}, 1000);`;
    const call = `
      import { runCommand } from ${JSON.stringify(source)};
      const options = { cwd: '.', env: process.env };
      const output = { push: (chunk) => process.stdout.write(chunk) };
      const command = [process.execPath, '-e', ${JSON.stringify(command)}];
      await runCommand(command, options, output);
      await runCommand(command, options, output);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', call], { stdio: 'pipe' });
    const ended = once(child, 'close');
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    while (!said.includes('started')) await wait(20);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(1);
    expect(said.match(/started/g)).toHaveLength(1);
    expect(said).toContain('cleaned up');
    expect(isAlive(Number(/started (\d+)/.exec(said)[1]))).toBe(false);
  });
});
