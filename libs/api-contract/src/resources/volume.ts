import type { CountedGender } from '@utfall/activities';

/** What was counted in one month, of one gender, under one name in one insats. */
export interface VolumeCellView {
  readonly insatsId: string;
  /** What was counted; null where it has no name. */
  readonly label: string | null;
  readonly gender: CountedGender;
  /** 2026-03 */
  readonly month: string;
  /** null = nothing is counted here. New persons add up over months. */
  readonly newPersons: number | null;
  /** A visit is never a person. */
  readonly visits: number | null;
  /** Changes with every change of what the cell is made of; null for an empty one. Send it back with a change. */
  readonly version: string | null;
}

/** GET …/volume?year: the counts of a year as the reader reaches them. */
export interface VolumeYearView {
  readonly year: number;
  readonly cells: readonly VolumeCellView[];
  /** What has been counted this year or the year before: a row is there before its first month. */
  readonly lines: readonly { readonly insatsId: string; readonly label: string | null }[];
}
