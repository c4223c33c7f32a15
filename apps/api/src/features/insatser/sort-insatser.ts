import type { InsatsView } from '@utfall/api-contract';

const collator = new Intl.Collator('sv', { numeric: true });

/** In Swedish order of name, each insats followed by its tracks. A track whose insats is out of reach stands by itself. */
export function sortInsatser(insatser: readonly InsatsView[]): InsatsView[] {
  const ids = new Set(insatser.map(({ id }) => id));
  const byName = [...insatser].sort((a, b) => collator.compare(a.name, b.name));
  const tops = byName.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return tops.flatMap((top) => [top, ...byName.filter(({ parentId }) => parentId === top.id)]);
}
