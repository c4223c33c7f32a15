import type {
  CapacityKind,
  EmployerId,
  OccupancyWarning,
  PlaceSettings,
  ProfessionId,
  StaffPost,
} from '@utfall/outcome-statistics';

/** GET …/places: what is planned and how full it is, month by month. Counts alone; nothing names a participation or an employee. */
export interface PlacesView {
  /** Within reach, each track after its parent, in Swedish order of name; structural insatser have no places. */
  readonly insatser: readonly InsatsPlacesView[];
}

export interface InsatsPlacesView {
  readonly insatsId: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Planned places of the insats without a year, as its form has them; a beginning for the first capacity. */
  readonly places: number | null;
  /** The latest year first. */
  readonly capacities: readonly CapacityView[];
  /** Those that go on first, then the latest that ended. */
  readonly staff: readonly StaffPostView[];
  readonly settings: PlaceSettingsView;
  /** One for each asked month that has begun. */
  readonly months: readonly MonthPlacesView[];
  readonly warnings: readonly OccupancyWarning[];
}

export interface CapacityView {
  readonly id: string;
  readonly insatsId: string;
  readonly year: number;
  readonly kind: CapacityKind;
  readonly places: number;
  readonly postPercent: number | null;
  readonly groups: number | null;
  readonly groupsAtOnce: number | null;
  readonly note: string | null;
  readonly version: number;
}

export interface StaffPostView extends StaffPost {
  readonly id: string;
  readonly insatsId: string;
  readonly profession: ProfessionId;
  readonly title: string | null;
  readonly employer: EmployerId;
  readonly version: number;
}

/** Version 0 = never set: what it shows is what holds until somebody does. */
export interface PlaceSettingsView extends PlaceSettings {
  readonly insatsId: string;
  readonly version: number;
}

/** A month in an insats, its tracks rolled up (`docs/rakneregler.md`, Platser). */
export interface MonthPlacesView {
  readonly month: string;
  /** Places at once, and × days that have happened; null = no capacity is stated for the year. */
  readonly places: number | null;
  readonly placeDays: number | null;
  /** Days in place of those whom the places are for. */
  readonly coveredDays: number;
  /** Days in place of everybody in the insats, on places of the förbund. */
  readonly days: number;
  readonly anonymousDays: number;
  readonly pausedDays: number;
  /** At the end of the month, or now. */
  readonly inPlace: number;
  readonly overlong: number;
  /** On places of other parties, beside. */
  readonly otherParty: number;
  readonly volumePersons: number;
  /** Whether the month is over. */
  readonly isOver: boolean;
}
