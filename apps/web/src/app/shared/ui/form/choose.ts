import type { FormOption } from '@utfall/codebook';

/** Several answers after one was chosen or taken away: an answer that stands alone drives out the others, and the reverse. */
export function choose(
  options: readonly FormOption[],
  before: readonly string[],
  id: string,
  chosen: boolean,
): readonly string[] {
  if (!chosen) return before.filter((other) => other !== id);
  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id));
  const kept = alone.has(id) ? [] : before.filter((other) => !alone.has(other));
  const after = new Set([...kept, id]);
  return options.map((option) => option.id).filter((option) => after.has(option));
}
