import type { CapacityView, DtoClass, InsatsPlacesView, PlaceSettingsView, StaffPostView } from '@utfall/api-contract';

/** What stands in the fields, by field: '' = nothing. */
export type Typed = Readonly<Record<string, string>>;

/** What can be planned for an insats, each with a form. */
export type PlanKind = 'capacity' | 'staff' | 'settings';
export type PlanView = CapacityView | StaffPostView | PlaceSettingsView;

export interface PlanField {
  /** As the request names it. */
  readonly id: string;
  readonly label: string;
  readonly control: 'number' | 'text' | 'area' | 'select' | 'radio' | 'date';
  readonly help?: string;
  readonly optional?: boolean;
  /** Of a select or radio. */
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  /** After the number, as it reads. */
  readonly unit?: string;
  readonly maxLength?: number;
  /** Whether names and the like are warned of. */
  readonly isFreeText?: boolean;
}

/** One form: its fields, and what they are to begin with and when they are sent. */
export interface PlanDefinition {
  readonly dto: DtoClass<object>;
  readonly heading: { readonly made: string; readonly saved: string };
  /** Those that are asked now. */
  readonly fields: (typed: Typed) => readonly PlanField[];
  readonly typedOf: (saved: PlanView | undefined, insats: InsatsPlacesView, today: string) => Typed;
  /** What is sent, without its version; NaN stands for what is no number. */
  readonly contentOf: (typed: Typed, insatsId: string) => object;
  /** A heading that says which one it is. */
  readonly nameOf: (saved: PlanView) => string;
  readonly removal?: { readonly heading: string; readonly consequence: string; readonly done: string };
}

/** A whole number, null for nothing, NaN for anything else: the rules then say so. */
export function numberOf(text: string | undefined): number | null {
  const plain = (text ?? '').replace(/\s/g, '');
  return plain === '' ? null : Number(plain);
}

export function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
