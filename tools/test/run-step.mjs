import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../workspace/paths.mjs';
import { tallyOf } from './count-tests.mjs';
import { runCommand } from './run-command.mjs';

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
