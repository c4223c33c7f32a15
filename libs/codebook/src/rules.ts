import type { LocalDate } from '@utfall/calendar';
import type { Answers } from './answers/answers.js';
import { structuralVariables } from './schema/structural-variables.js';
import type { Category, Collection, Text, Variable } from './variable.js';

/** Smallest and largest extent in whole per cent. */
export const EXTENT = { min: 1, max: 100 } as const;

/** Every whole number that is taken where a variable states no bounds; far inside what the database can hold. */
export const WHOLE_NUMBERS = { min: -1_000_000, max: 1_000_000 } as const;

/** A whole number as answers carry it: digits, no leading zero, no plus. */
export function isWholeNumber(text: string): boolean {
  return /^(0|-?[1-9]\d{0,8})$/.test(text);
}

/** The rule table of one variable: DTO decorators, form options, schemas and checks all follow from it. */
export interface VariableRules {
  readonly variable: string;
  readonly label: Text;
  readonly kind: Variable['kind'];
  readonly askedAt: Variable['askedAt'];
  /** Whether each mode of registration requires, allows or forbids an answer. */
  readonly collected: Variable['collected'];
  /** Left out unless the förbund has switched it on. */
  readonly optionalPerForbund: boolean;
  /** Every category id that there ever was: an old record keeps its closed answer. Empty for dates and money. */
  readonly ids: readonly string[];
  /** Ids that must stand alone among several answers, Uppgift saknas included. */
  readonly exclusive: readonly string[];
  /** Range in whole per cent and the answers that may carry one, or null where none may. */
  readonly extent: { readonly min: number; readonly max: number; readonly ids: readonly string[] } | null;
  readonly dependsOn: Variable['dependsOn'] | null;
  /** What a form starts with, or null. */
  readonly defaultId: string | null;
  /** Smallest and largest whole number, or null where the answer is no number. */
  readonly bounds: { readonly min: number; readonly max: number } | null;
}

const rulesByVariable = new WeakMap<Variable, VariableRules>();

/** The rule table of the variable; always the same object for the same variable. */
export function rulesOf(variable: Variable): VariableRules {
  let rules = rulesByVariable.get(variable);
  if (!rules) rulesByVariable.set(variable, (rules = derivedRules(variable)));
  return rules;
}

function derivedRules(variable: Variable): VariableRules {
  const { id, label, kind, askedAt, collected, categories } = variable;
  const ids = (of: readonly Category[]) => of.map((category) => category.id);
  const standsAlone = (category: Category) => category.exclusive === true || category.number === 0;
  return {
    variable: id,
    label,
    kind,
    askedAt,
    collected,
    optionalPerForbund: variable.optionalPerForbund === true,
    ids: ids(categories),
    exclusive: kind === 'several' ? ids(categories.filter(standsAlone)) : [],
    extent: variable.extent
      ? { ...EXTENT, ids: ids(categories.filter((c) => c.number > 0 && !c.withoutExtent)) }
      : null,
    dependsOn: variable.dependsOn ?? null,
    defaultId: variable.defaultCategory ?? null,
    bounds: kind === 'number' ? (variable.bounds ?? WHOLE_NUMBERS) : null,
  };
}

/** Whether the category may be chosen for something that happened on the date: [validFrom, validTo). */
export function isOpen(category: Category, on: LocalDate): boolean {
  return (category.validFrom ?? '') <= on && (category.validTo === undefined || on < category.validTo);
}

/** The categories that a person or, with `byImport`, a file may choose on the date. */
export function openCategories(variable: Variable, on: LocalDate, byImport = false): Category[] {
  return variable.categories.filter((category) => isOpen(category, on) && (byImport || !category.importOnly));
}

/**
 * The categories that may stand beside the answer of the variable it depends on; all where it depends on none.
 * `other` null or absent from the table = none.
 */
export function allowedBeside({ dependsOn, categories }: Variable, other: string | null): readonly Category[] {
  if (!dependsOn) return categories;
  const allowed = other === null ? [] : (dependsOn.allowed[other] ?? []);
  return categories.filter((category) => allowed.includes(category.id));
}

/**
 * Required, optional or not collected in the mode, given what the förbund has switched on and whether the question was in
 * force on the day.
 * @param on the day that the question is about ({@link dayAsked}); undefined = not known, which excludes nothing
 */
export function collectionIn(
  variable: Pick<Variable, 'id' | 'collected' | 'optionalPerForbund' | 'validFrom' | 'validTo'>,
  mode: keyof Variable['collected'],
  optionalVariables: readonly string[],
  on?: LocalDate,
): Collection {
  if (variable.optionalPerForbund && !optionalVariables.includes(variable.id)) return 'notCollected';
  return isInForce(variable, on) ? variable.collected[mode] : 'notCollected';
}

/** Whether the question is asked about the day: [validFrom, validTo). */
export function isInForce({ validFrom, validTo }: Pick<Variable, 'validFrom' | 'validTo'>, on?: LocalDate): boolean {
  if (on === undefined) return true;
  return (validFrom ?? '') <= on && (validTo === undefined || on < validTo);
}

/** The day that a question is about: the start, the exit, or for a follow-up the day when it is asked. */
export function dayAsked(
  { askedAt }: Pick<Variable, 'askedAt'>,
  answers: Answers,
  today?: LocalDate,
): LocalDate | undefined {
  if (askedAt === 'followUp') return today;
  const day = answers[askedAt === 'exit' ? structuralVariables.endDate : structuralVariables.startDate];
  return typeof day === 'string' ? (day as LocalDate) : undefined;
}
