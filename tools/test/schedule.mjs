const slots = 2;

/**
 * Runs the steps in their order, side by side where they fit into two slots, each when those it waits for are done.
 * A step whose needs failed is not run and counts as one failed test.
 * @param {readonly object[]} steps see allSteps
 * @param {(step: object) => Promise<object>} run gives the result of one step
 * @param {(result: object) => void} report called as each is done; not for a step that is not counted and did not fail
 */
export async function schedule(steps, run, report) {
  const waiting = [...steps];
  const running = new Map();
  const done = new Map();

  const isReady = (step) =>
    [...step.after, ...step.needs].every((name) => done.has(name) || !steps.some((other) => other.name === name));
  const free = () => slots - [...running.keys()].reduce((taken, step) => taken + step.slots, 0);
  const finish = (step, result) => {
    done.set(step.name, result);
    if (step.counted !== false || result.failed > 0) report(result);
  };

  /** What was needed and failed has itself counted as failed; a missing tool counts once, whoever needed it. */
  const giveUp = (step, failed) => {
    const output = `${step.name}: not run, since ${failed.join(' and ')} failed`;
    const result = { name: step.name, passed: 0, failed: 1, seconds: 0, output };
    const onlyTools = failed.every((name) => steps.find((other) => other.name === name).counted === false);
    if (onlyTools) done.set(step.name, result);
    else finish(step, result);
  };

  const startOne = () => {
    const step = waiting.find((candidate) => isReady(candidate) && candidate.slots <= free());
    if (!step) return false;
    waiting.splice(waiting.indexOf(step), 1);
    const failed = step.needs.filter((name) => done.get(name)?.failed > 0);
    if (failed.length > 0) {
      giveUp(step, failed);
      return true;
    }
    const ended = run(step).then((result) => {
      running.delete(step);
      finish(step, result);
    });
    running.set(step, ended);
    return true;
  };

  while (waiting.length > 0 || running.size > 0) {
    while (startOne());
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0)
      throw new Error(`these wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
}
