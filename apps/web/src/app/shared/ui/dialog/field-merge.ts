import type { Conflict } from './conflict-dialog.js';

/** What is chosen as one when two people edited the same record: a field, or several that stand and fall together. */
export interface MergedField<Content> {
  readonly field: string;
  readonly label: string;
  /** Comparable as JSON. */
  readonly valueOf: (content: Content) => unknown;
  /** As a person reads it. */
  readonly textOf: (content: Content) => string;
  /** `into` with this field as `from` has it. */
  readonly put: (into: Content, from: Content) => Content;
}

/** One record in four states, when two people edited it at once. */
export interface Edits<Content> {
  /** As both found it. */
  readonly saved: Content;
  /** As my form began: the same, with what the form fills in by itself. */
  readonly begun: Content;
  readonly mine: Content;
  readonly newer: Content;
}

/** A field that is made of properties of the record. */
export function fieldOf<Content extends object>(
  label: string,
  keys: readonly [keyof Content & string, ...(keyof Content & string)[]],
  textOf: (content: Content) => string,
): MergedField<Content> {
  return {
    field: keys[0],
    label,
    valueOf: (content) => keys.map((key) => content[key] ?? null),
    textOf: (content) => textOf(content) || '–',
    put: (into, from) => ({ ...into, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
  };
}

/** What both changed, to different things, and what the other one changed alone. */
export function conflictOf<Content>(
  fields: readonly MergedField<Content>[],
  { saved, begun, mine, newer }: Edits<Content>,
): Conflict & { readonly alsoChanged: NonNullable<Conflict['alsoChanged']> } {
  const own = fields.filter((field) => differs(field, begun, mine));
  const theirs = fields.filter((field) => differs(field, saved, newer));
  return {
    differences: own
      .filter((field) => theirs.includes(field) && differs(field, mine, newer))
      .map(({ field, label, textOf }) => ({ field, label, mine: textOf(mine), newer: textOf(newer) })),
    alsoChanged: theirs
      .filter((field) => !own.includes(field))
      .map(({ label, textOf }) => ({ label, newer: textOf(newer) })),
  };
}

/** The newer record with my changes in it. @param given fields where the newer shall stand all the same */
export function merged<Content>(
  fields: readonly MergedField<Content>[],
  { begun, mine, newer }: Omit<Edits<Content>, 'saved'>,
  given: ReadonlySet<string> = new Set(),
): Content {
  return fields
    .filter((field) => differs(field, begun, mine) && !given.has(field.field))
    .reduce((after, { put }) => put(after, mine), newer);
}

function differs<Content>({ valueOf }: MergedField<Content>, a: Content, b: Content): boolean {
  return JSON.stringify(valueOf(a)) !== JSON.stringify(valueOf(b));
}
