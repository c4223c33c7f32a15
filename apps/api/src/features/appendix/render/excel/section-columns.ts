import type { Lang, ColumnId, ReportColumn, ReportSection } from '@utfall/appendix';
import { fileTexts } from '../file-texts.js';

/** One column of figures of a sheet: the value of a report's column, or its share. */
export interface FigureColumn {
  readonly id: ColumnId;
  readonly shows: 'value' | 'share';
  readonly heading: string;
}

const ORDER: readonly ColumnId[] = ['woman', 'man', 'other', 'unknown', 'total', 'previous'];

/** The columns that any table of the section has, in the order of the page; a share has a column of its own. */
export function figureColumns({ tables }: ReportSection, lang: Lang): FigureColumn[] {
  return ORDER.flatMap((id) => {
    const among = tables.flatMap((table) => table.columns.filter((column) => column.id === id));
    const column: ReportColumn | undefined = among[0];
    if (!column) return [];
    const heading = column.label[lang];
    const hasShare = tables.some(({ columns, rows }) => {
      const at = columns.findIndex((candidate) => candidate.id === id);
      return rows.some(({ cells }) => (cells[at]?.share ?? null) !== null);
    });
    const value: FigureColumn = { id, shows: 'value', heading };
    return hasShare ? [value, { id, shows: 'share', heading: `${heading}, ${fileTexts.share[lang]}` }] : [value];
  });
}
