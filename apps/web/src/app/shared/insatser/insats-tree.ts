import type { InsatsView } from '@utfall/api-contract';

/** What a tree needs to know of an insats. */
type Placed = Pick<InsatsView, 'id' | 'parentId' | 'name'>;

/** An insats in its place: 1 = at the top, 2 = a track. */
export interface InsatsInTree<I extends Placed = InsatsView> {
  readonly insats: I;
  readonly level: 1 | 2;
}

const swedish = new Intl.Collator('sv');

/** By name, each parent followed by its tracks. A track whose parent one may not see stands at the top. */
export function insatsTree<I extends Placed>(insatser: readonly I[]): readonly InsatsInTree<I>[] {
  const known = new Set(insatser.map(({ id }) => id));
  const byName = [...insatser].sort((a, b) => swedish.compare(a.name, b.name));
  return byName
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((top): InsatsInTree<I>[] => [
      { insats: top, level: 1 },
      ...byName.filter(({ parentId }) => parentId === top.id).map((insats) => ({ insats, level: 2 }) as const),
    ]);
}
