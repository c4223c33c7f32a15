import type { PreviewCount } from '@utfall/api-contract';
import { categoryByNumber, utfallCodebook } from '@utfall/codebook';

/** Rows that are alike in what a preview counts. */
export interface PreviewRow {
  readonly insats: string;
  /** 2026-03. */
  readonly month: string;
  readonly gender: number | null;
  readonly ended: boolean;
  readonly rows: number;
}

const NOT_KNOWN = 'unknown';

/** The same rows by insats, in Swedish order, and by month of the start. */
export function countedRows(rows: readonly PreviewRow[]): {
  readonly insatser: PreviewCount[];
  readonly months: PreviewCount[];
} {
  return {
    insatser: by(rows, ({ insats }) => insats).sort((a, b) => new Intl.Collator('sv').compare(a.name, b.name)),
    months: by(rows, ({ month }) => month).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function by(rows: readonly PreviewRow[], nameOf: (row: PreviewRow) => string): PreviewCount[] {
  const counts = new Map<string, { name: string; rows: number; ended: number; genders: Record<string, number> }>();
  for (const row of rows) {
    const name = nameOf(row);
    const count = counts.get(name) ?? { name, rows: 0, ended: 0, genders: {} };
    const gender = categoryByNumber(utfallCodebook.variable('gender'), row.gender ?? 0)?.id ?? NOT_KNOWN;
    count.rows += row.rows;
    if (row.ended) count.ended += row.rows;
    count.genders[gender] = (count.genders[gender] ?? 0) + row.rows;
    counts.set(name, count);
  }
  return [...counts.values()];
}
