import type { Text } from '@utfall/codebook';
import { formatRange } from '../format-cell.js';
import { columnLabels } from '../row-spec.js';
import type { ColumnId, ReportColumn, ReportRow } from '../report.js';
import { inBoth, type Lang } from '../texts/text.js';

/**
 * What missing exit reasons allow every figure of the period to be (counting rule 10), row by row:
 * `Till arbete eller studier: totalt 17–29 %, kvinnor 20–35 %.` None where no reason is missing.
 * @param shown the columns to name, in that order
 */
export function rangeNote(
  { columns, rows }: { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] },
  shown: readonly ColumnId[] = ['total', 'woman', 'man', 'other', 'unknown'],
): Text[] {
  const ofRow = (row: ReportRow, lang: Lang): string[] => {
    const ranges = shown.flatMap((id) => {
      const cell = row.cells[columns.findIndex((column) => column.id === id)];
      const range = cell && formatRange(cell, lang);
      return range ? [shown.length === 1 ? range : `${columnLabels[id][lang].toLowerCase()} ${range}`] : [];
    });
    return ranges.length === 0 ? [] : [`${row.label[lang]}: ${ranges.join(', ')}`];
  };
  const list = (lang: Lang): string => rows.flatMap((row) => ofRow(row, lang)).join('; ');
  if (list('sv') === '') return [];
  return [
    inBoth((lang) =>
      lang === 'sv'
        ? `Med hänsyn till avslut utan orsak: ${list(lang)}.`
        : `Given exits without reason: ${list(lang)}.`,
    ),
  ];
}
