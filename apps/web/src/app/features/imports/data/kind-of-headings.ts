import { importColumns, type ImportKind, importPermissions } from '@utfall/api-contract';

const kinds = Object.keys(importPermissions) as ImportKind[];

/**
 * Which kind of file the headings belong to, when they are not those of the chosen kind; undefined when they are, or when
 * nobody can tell. A heading alone decides nothing: «insats» stands in three of them.
 */
export function otherKindOf(headings: readonly string[], chosen: ImportKind): ImportKind | undefined {
  const written = new Set(headings.map((heading) => heading.trim().toLocaleLowerCase('sv')));
  const fits = (kind: ImportKind): boolean =>
    importColumns(kind).every(({ heading, required }) => !required || written.has(heading.toLocaleLowerCase('sv')));
  return fits(chosen) ? undefined : kinds.find(fits);
}
