/** Waits no longer than this, in milliseconds, also where the browser always has something to do. */
const AT_LATEST = 200;

/** Runs when the browser has nothing else to do, so that it can answer the person in between. @returns takes it back. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: AT_LATEST });
    return () => cancelIdleCallback(handle);
  }
  // Safari has no idle moments; between two tasks it answers as well.
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
