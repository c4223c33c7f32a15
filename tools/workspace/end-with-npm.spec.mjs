import { spawn } from 'node:child_process';
import { once } from 'node:events';

const source = `
  import { endWithNpm } from ${JSON.stringify(new URL('./end-with-npm.mjs', import.meta.url).href)};
  endWithNpm(process.env, 20);
`;

describe('endWithNpm', () => {
  /** Starts a program under a shell, kills the shell alone, and gives what the program said then. */
  async function saidWithoutItsShell(env) {
    const program = `${source}
      process.on('SIGTERM', () => { console.log('told'); process.exit(); });
      setTimeout(() => { console.log('alone'); process.exit(); }, 1000);
      console.log('ready');
    `;
    const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1" & wait', process.execPath, program], {
      env: { ...process.env, npm_lifecycle_event: undefined, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    shell.stdout.on('data', (chunk) => (said += chunk));
    const closed = once(shell.stdout, 'close');
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    await closed;
    return said.trim().split('\n');
  }

  it('tells the process that npm’s shell is gone, so that it can close in its own time', async () => {
    expect(await saidWithoutItsShell({ npm_lifecycle_event: 'start' })).toEqual(['ready', 'told']);
  });

  it('lets a process that npm did not start outlive its starter', async () => {
    expect(await saidWithoutItsShell({})).toEqual(['ready', 'alone']);
  });

  it('keeps nothing running', async () => {
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], { env, stdio: 'ignore' });
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
