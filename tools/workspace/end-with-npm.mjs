/**
 * Started by npm: sends this process SIGTERM when its parent is gone. A signal to npm ends npm and its shell and goes no
 * further: the server would live on, with the port and the lock, and with nobody to stop it. Started in another way it may
 * well outlive its starter, as with nohup.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [pollMs] time between two looks; no event tells it
 */
export function endWithNpm(env, pollMs = 500) {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    process.kill(process.pid, 'SIGTERM');
  }, pollMs);
  poll.unref();
}
