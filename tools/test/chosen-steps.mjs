/**
 * The steps that were asked for by name or by group, with the steps they need; all of them when none was named.
 * @throws Error listing the names when one is unknown
 */
export function chosenSteps(steps, names) {
  if (names.length === 0) return steps;
  const known = new Set(steps.flatMap(({ name, group }) => [name, group]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; there are: ${[...known].join(', ')}`);
  const chosen = new Set();
  const choose = (step) => {
    chosen.add(step);
    steps.filter(({ name }) => step.needs.includes(name)).forEach(choose);
  };
  steps.filter(({ name, group }) => names.includes(name) || names.includes(group)).forEach(choose);
  return steps.filter((step) => chosen.has(step));
}
