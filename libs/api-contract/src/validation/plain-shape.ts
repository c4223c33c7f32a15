/** Forms are three levels deep; the list of goals is the deepest. */
const MAX_DEPTH = 10;
/** Properties and items in all. The most that a request needs is the 400 cells of a month grid, eight entries each. */
const MAX_ENTRIES = 4000;
/** Names that make an object another kind of object to whoever copies it. */
const NOT_NAMES = ['__proto__', 'constructor', 'prototype'];

/** What of a request must be refused before anything reads its parts, and where it stands. */
export interface ShapeFault {
  readonly kind: 'tooDeep' | 'tooMany' | 'unknownField';
  readonly path: readonly string[];
}

/** The first such fault of what a JSON text or a query held; the work is bounded by the limits, not by the request. */
export function plainShapeFault(plain: object): ShapeFault | undefined {
  let entries = 0;
  const waiting: { readonly value: object; readonly path: readonly string[] }[] = [{ value: plain, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    const named = Object.entries(value);
    entries += named.length;
    if (entries > MAX_ENTRIES) return { kind: 'tooMany', path: [] };
    for (const [name, inner] of named) {
      const at = [...path, name];
      if (NOT_NAMES.includes(name)) return { kind: 'unknownField', path: at };
      if (typeof inner !== 'object' || inner === null) continue;
      if (at.length >= MAX_DEPTH) return { kind: 'tooDeep', path: at.slice(0, 1) };
      waiting.push({ value: inner as object, path: at });
    }
  }
  return undefined;
}
