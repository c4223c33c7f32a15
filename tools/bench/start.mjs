import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/paths.mjs';

/** `npm start` with everything built: the first time with the demo, and again. From the command to the address. */
export async function benchStart() {
  const folder = mkdtempSync(join(tmpdir(), 'utfall-start-'));
  try {
    const first = await startOnce(folder);
    const again = [];
    for (let n = 0; n < 3; n++) again.push(await startOnce(folder));
    again.sort((a, b) => a - b);
    return [
      '| start | until it answers |',
      '| --- | --- |',
      `| first, makes the database and loads the demo | ${(first / 1000).toFixed(1)} s |`,
      `| again, median of three | ${(again[1] / 1000).toFixed(1)} s |`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', UTFALL_DATA: join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let output = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (/http:\/\/localhost:\d+/.test(output)) resolve();
    });
    exited.then(([code]) => reject(new Error(`start ended with ${code}: ${output}`)), reject);
  });
  const took = performance.now() - began;
  child.kill('SIGTERM');
  await exited;
  return took;
}
