/** Median and 95th percentile of repeated runs, in ms; the first runs warm caches and are not counted. */
export async function measure(work, runs = 40, warmUp = 8) {
  for (let n = 0; n < warmUp; n++) await work();
  const times = [];
  for (let n = 0; n < runs; n++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], p95: times[Math.floor(times.length * 0.95)] };
}

/** Two ways of the same work, taken in turns, so that whatever the machine does meets both. */
export async function measureTogether(first, second, runs = 40, warmUp = 8) {
  for (let n = 0; n < warmUp; n++) {
    await first();
    await second();
  }
  const times = [[], []];
  for (let n = 0; n < runs; n++) {
    for (const [which, work] of [first, second].entries()) {
      const began = performance.now();
      await work();
      times[which].push(performance.now() - began);
    }
  }
  return times.map((list) => {
    list.sort((a, b) => a - b);
    return { median: list[Math.floor(list.length / 2)], p95: list[Math.floor(list.length * 0.95)] };
  });
}

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
