import { importLabels, normalizedLabel } from './import/category-by-label.js';
import type { Category, Text, Variable } from './variable.js';

/** The codebook as a value: tests make their own, the product uses `utfallCodebook`. */
export interface Codebook {
  /** In the order of forms and documents. */
  readonly variables: readonly Variable[];
  /** @throws RangeError for an unknown id: a programming error, never user input. */
  variable(id: string): Variable;
}

/**
 * @throws RangeError when two variables share an id, a column or a heading, when two categories of a variable share a
 *   number, an id or a name in imports, or when an answer depends on a variable that does not stand before it.
 */
export function createCodebook(variables: readonly Variable[]): Codebook {
  const ordered = [...variables].sort((a, b) => a.order - b.order);
  for (const key of ['id', 'column', 'heading'] as const) assertUnique(ordered, (v) => [normalizedLabel(v[key])], key);
  ordered.forEach((variable, i) => {
    const { id, categories, dependsOn } = variable;
    assertUnique(categories, (c) => [c.number], `${id}: number`);
    assertUnique(categories, (c) => [c.id], `${id}: id`);
    assertUnique(categories, (c) => importLabels(c).map(normalizedLabel), `${id}: label`);
    if (dependsOn && !ordered.slice(0, i).some((other) => other.id === dependsOn.variable)) {
      throw new RangeError(`codebook: ${id} must stand after ${dependsOn.variable}, which it depends on`);
    }
  });
  const byId = new Map(ordered.map((v) => [v.id, v]));
  return {
    variables: ordered,
    variable(id) {
      const found = byId.get(id);
      if (!found) throw new RangeError(`no variable ${id} in the codebook`);
      return found;
    },
  };
}

function assertUnique<T>(items: readonly T[], keysOf: (item: T) => (string | number)[], what: string): void {
  const seen = new Set<string | number>();
  for (const item of items) {
    // One item may say the same twice (a label that is also listed as another name).
    for (const key of new Set(keysOf(item))) {
      if (seen.has(key)) throw new RangeError(`codebook: ${what} ${key} is used twice`);
      seen.add(key);
    }
  }
}

/** The category with the id, or undefined: ids of people and files are looked up here too. */
export function categoryById(variable: Variable, id: string): Category | undefined {
  return lookupOf(variable).byId.get(id);
}

/** The category with the stored number, or undefined. */
export function categoryByNumber(variable: Variable, number: number): Category | undefined {
  return lookupOf(variable).byNumber.get(number);
}

interface Lookup {
  readonly byId: ReadonlyMap<string, Category>;
  readonly byNumber: ReadonlyMap<number, Category>;
}
const lookups = new WeakMap<Variable, Lookup>();

/** Kept beside the variable: an import asks for every cell, and there are 290 kommuner. */
function lookupOf(variable: Variable): Lookup {
  let lookup = lookups.get(variable);
  if (!lookup) {
    lookup = {
      byId: new Map(variable.categories.map((category) => [category.id, category])),
      byNumber: new Map(variable.categories.map((category) => [category.number, category])),
    };
    lookups.set(variable, lookup);
  }
  return lookup;
}

/** A row of a report: the category numbers that are added together. */
export interface ReportRowDefinition extends Text {
  readonly id: string;
  readonly numbers: readonly number[];
}

const rowsOf = new WeakMap<Variable, readonly ReportRowDefinition[]>();

/** The report rows of a variable in order, groups applied; excluded categories have no row. */
export function reportRows(variable: Variable): readonly ReportRowDefinition[] {
  const known = rowsOf.get(variable);
  if (known) return known;
  const counted = variable.categories.filter((c) => !c.excluded);
  const groups = variable.groups ?? counted.map(({ id, sv, en }) => ({ id, sv, en }));
  const rows = groups.map((group) => ({
    ...group,
    numbers: counted.filter((c) => (c.group ?? c.id) === group.id).map((c) => c.number),
  }));
  rowsOf.set(variable, rows);
  return rows;
}

/** Several-answer variables are stored as a bit set; category n is bit n − 1. */
export function bitOf(category: Pick<Category, 'number'>): number {
  return category.number === 0 ? 0 : 2 ** (category.number - 1);
}
