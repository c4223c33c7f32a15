import type { InsatsView } from '@utfall/api-contract';

/** The insatser that one may be a track of: there are two levels only, so none when it has tracks itself. */
export function possibleParents(insatser: readonly InsatsView[], id: string | undefined): readonly InsatsView[] {
  if (id !== undefined && insatser.some(({ parentId }) => parentId === id)) return [];
  return insatser.filter((insats) => insats.parentId === null && insats.id !== id);
}
