import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../workspace/paths.mjs';
import { tallyOf } from './count-tests.mjs';

const limitMs = 10 * 60_000;
const groups = new Set();

/** A runner and all that it has started: browsers and servers must not outlive it. */
function end(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const pid of groups) end(pid);
    process.exit(1);
  });
}

function runCommand([command, ...args], { cwd, env }, output) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    groups.add(child.pid);
    const limit = setTimeout(() => {
      output.push(`\nended after ${limitMs / 60_000} minutes: ${[command, ...args].join(' ')}\n`);
      end(child.pid);
    }, limitMs);
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      end(child.pid);
      groups.delete(child.pid);
      resolve(code === 0);
    });
  });
}

const reportIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner did not come so far; its output says why
  }
};

/** Runs one step to its end, all its commands even when one fails; never rejects. */
export async function runStep(step) {
  const began = Date.now();
  const output = [];
  let ok = true;
  let report = null;
  try {
    await step.prepare?.();
    const own = typeof step.env === 'function' ? await step.env() : step.env;
    const options = { cwd: step.cwd ?? root, env: { ...process.env, ...own } };
    if (step.report) {
      mkdirSync(dirname(step.report), { recursive: true });
      rmSync(step.report, { force: true });
    }
    for (const command of step.commands) ok = (await runCommand(command, options, output)) && ok;
    if (step.report) report = reportIn(step.report);
  } catch (error) {
    ok = false;
    output.push(error.message);
  }
  const counts = tallyOf(ok, step.count ? { ...(report ? step.count(report) : { passed: 0, failed: 0 }) } : null);
  return { name: step.name, ...counts, seconds: (Date.now() - began) / 1000, output: output.join('') };
}
