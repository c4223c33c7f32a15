import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const wrapper = new URL('./become.mjs', import.meta.url).href;

describe('become', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-become-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  /** Starts the wrapper round a program with this source; gives it, its exit code to come, and what it has said. */
  function start(source, args = []) {
    const program = join(base, 'program.mjs');
    writeFileSync(program, source);
    const call = `import { become } from ${JSON.stringify(wrapper)}; become(${JSON.stringify(program)}, process.argv.slice(1));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', call, '--', ...args], { stdio: 'pipe' });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    return { child, said, ended: once(child, 'close') };
  }

  it('passes on arguments, output and exit code', async () => {
    const { said, ended } = start('console.log(process.argv.slice(2).join("+")); process.exit(7);', ['figures', 'vm']);
    expect((await ended)[0]).toBe(7);
    expect(said.join('')).toBe('figures+vm\n');
  });

  it.each(['SIGTERM', 'SIGINT'])('passes on %s, and lets the program end in its own time', async (signal) => {
    const { child, said, ended } = start(`
      process.on('${signal}', () => setTimeout(() => { console.log('closed'); process.exit(0); }, 50));
      setInterval(() => {}, 1000);
      console.log('ready');
    `);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect((await ended)[0]).toBe(0);
    expect(said.join('')).toBe('ready\nclosed\n');
  });

  it('says by its exit code that the program was killed', async () => {
    const { ended } = start('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);');
    expect((await ended)[0]).toBe(137);
  });
});
