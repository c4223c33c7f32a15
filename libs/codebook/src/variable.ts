import type { LocalDate } from '@utfall/calendar';

/** Swedish first, English second; every text of the codebook has both. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/**
 * One answer of a variable. Never deleted, only closed (`validTo`); `number` is permanent and append-only:
 * it is what is stored (for several-answer variables the bit position, counted from 1).
 */
export interface Category extends Text {
  readonly number: number;
  /** English id, used by the API, the figures and the code. */
  readonly id: string;
  /** Other labels by which an import may name the category. */
  readonly alsoImportedAs?: readonly string[];
  /** The reporting group it is counted in; its own id where absent. */
  readonly group?: string;
  /** Several-answer variables: this answer stands alone (exactly one of Egen försörjning …). */
  readonly exclusive?: true;
  /** Only an import may use it: too coarse for a person who can ask (16–29). */
  readonly importOnly?: true;
  /** Half-open validity [validFrom, validTo): a closed category still labels old records. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  /** Exit reason and destination: whether leaving this way counts as a step forward by exit (counting rule 4). */
  readonly stepForward?: boolean;
  /** Exit reason: left to work or studies (counting rule 4). */
  readonly workOrStudies?: true;
  /** Several-answer with extents: this answer has none, since it says that there is nothing. */
  readonly withoutExtent?: true;
  /** Excluded from every figure, shown in the quality report (Felregistrering). */
  readonly excluded?: true;
  /** Whether the answer is public support. */
  readonly publicSupport?: boolean;
  /** The one form of support at exit that counts as support that ended well. */
  readonly endedWell?: true;
  /** Work that counts as occupation "work", with or without subsidy. */
  readonly subsidised?: boolean;
}

/** A row of a report that adds categories together. */
export interface ReportGroup extends Text {
  readonly id: string;
}

/** Whether a mode of registration asks for the variable. */
export type Collection = 'required' | 'optional' | 'notCollected';

export interface Variable {
  readonly id: string;
  /** Column of `participation`; snake_case. An own question has a name that no column has. */
  readonly column: string;
  readonly kind: 'single' | 'several' | 'band' | 'date' | 'money' | 'number';
  /** Place in forms, documents and files. */
  readonly order: number;
  readonly label: Text;
  /** What is asked, in words that help the person who fills in the form. */
  readonly meaning: Text;
  readonly askedAt: 'enrolment' | 'exit' | 'followUp';
  readonly collected: { readonly withData: Collection; readonly anonymous: Collection };
  /** Left out unless a förbund has switched it on (utrikesfödd). */
  readonly optionalPerForbund?: true;
  /**
   * Asked by the förbund itself (ADR 44): answers stand in `question_answer`, not in columns, and records that were saved
   * before the question may be saved again without it.
   */
  readonly own?: true;
  /** Half-open validity [validFrom, validTo) of the question, by the day that it is about; see {@link dayAsked}. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  /** May be left out, for there is no Uppgift saknas to choose (numbers, dates), but is missing until it is known. */
  readonly expected?: true;
  /** Numbers: the smallest and the largest whole number that are taken, and what is counted (timmar per vecka). */
  readonly bounds?: { readonly min: number; readonly max: number };
  readonly unit?: Text;
  /** Sensitive in disclosure control. */
  readonly sensitive: boolean;
  /** Counted by its answers: `by` of a figure, and rows of a table of the report where it has a place there. */
  readonly dimension: boolean;
  /** Place of its table in the report, over the ended with data; none = no table. */
  readonly reportOrder?: number;
  /** Heading in the CSV files. */
  readonly heading: string;
  /**
   * A file without the column is refused. For a question that was asked from the beginning: files that were made before a
   * newer one are still taken, with Uppgift saknas.
   */
  readonly requiredInFiles?: true;
  /** Ends with Uppgift saknas (number 0) for every coded kind. Empty for dates, money and numbers. */
  readonly categories: readonly Category[];
  /** Category id that forms start with and that an empty import cell means, where there is no Uppgift saknas. */
  readonly defaultCategory?: string;
  /** Report rows, in order, where they differ from the categories. */
  readonly groups?: readonly ReportGroup[];
  /** Several-answer: each answer may carry an extent in whole per cent. */
  readonly extent?: true;
  /** Answers allowed only beside certain answers of another variable (destination beside exit reason). */
  readonly dependsOn?: {
    readonly variable: string;
    /** other variable's category id → allowed category ids here; absent = none allowed. */
    readonly allowed: Readonly<Record<string, readonly string[]>>;
  };
  /** How it counts in statistics: unit, denominator, what is left out. */
  readonly counts: Text;
}

/** Every coded list ends with this answer: asked for, not known (ADR 10). */
export const UNKNOWN = { number: 0, id: 'unknown', sv: 'Uppgift saknas', en: 'Not known' } as const satisfies Category;

/** Keeps literal types of ids while checking the shape. */
export function defineVariable<const V extends Variable>(variable: V): V {
  return variable;
}
