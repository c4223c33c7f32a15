import type { CountedGender } from '@utfall/activities';

/** What is counted in one insats under one name. */
export interface SheetLine {
  readonly insatsId: string;
  readonly label: string | null;
}

/** A row of the grid: one gender of a line. */
export interface SheetRow extends SheetLine {
  readonly gender: CountedGender;
}

/** Tells cells apart, in drafts too. */
export function cellKey({ insatsId, label, gender }: SheetRow, month: string): string {
  return JSON.stringify([insatsId, label, gender, month]);
}

export function isSameLine(a: SheetLine, b: SheetLine): boolean {
  return a.insatsId === b.insatsId && a.label === b.label;
}
