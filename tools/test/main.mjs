import { join } from 'node:path';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { exclusively } from '../workspace/exclusively.mjs';
import { paths } from '../workspace/paths.mjs';
import { chosenSteps } from './chosen-steps.mjs';
import { runStep } from './run-step.mjs';
import { schedule } from './schedule.mjs';
import { allSteps } from './steps.mjs';
import { lineOf, summaryOf } from './summary.mjs';

/** Runs all tests, or the named steps; the last line says how many passed and failed, and so does the exit code. */
export async function main(names) {
  const results = [];
  const report = (result) => {
    results.push(result);
    if (result.failed > 0) process.stdout.write(`${result.output}\n`);
    process.stdout.write(`${lineOf(result)}\n`);
  };
  try {
    const steps = chosenSteps(allSteps(process.env), names);
    await exclusively(join(paths.dist, '.prepare-lock'), ensureInstalled);
    await schedule(steps, runStep, report);
  } catch (error) {
    report({ name: 'preparation', passed: 0, failed: 1, seconds: 0, output: error.message });
  }
  const { line, code } = summaryOf(results);
  process.stdout.write(`${line}\n`);
  process.exitCode = code;
}
