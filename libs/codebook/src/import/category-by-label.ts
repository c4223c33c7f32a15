import type { Category, Variable } from '../variable.js';

const lookups = new WeakMap<Variable, ReadonlyMap<string, Category>>();

/**
 * The category that a file names, by its Swedish label or another name in `alsoImportedAs`. Case, extra spaces and the
 * kind of dash do not matter: spreadsheets change all three.
 */
export function categoryByLabel(variable: Variable, text: string): Category | undefined {
  let lookup = lookups.get(variable);
  if (!lookup) lookups.set(variable, (lookup = lookupOf(variable)));
  // Nearly every cell is written as the codebook writes it.
  return lookup.get(text) ?? lookup.get(normalizedLabel(text));
}

/** Every name by which a file may name the category. */
export function importLabels(category: Category): string[] {
  return [category.sv, ...(category.alsoImportedAs ?? [])];
}

/** Labels and headings are compared in this form. */
export function normalizedLabel(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?[-‐‑‒–—−] ?/g, '-')
    .toLocaleLowerCase('sv');
}

function lookupOf(variable: Variable): ReadonlyMap<string, Category> {
  return new Map(
    variable.categories.flatMap((category) =>
      importLabels(category).flatMap((label) => [
        [label, category] as const,
        [normalizedLabel(label), category] as const,
      ]),
    ),
  );
}
