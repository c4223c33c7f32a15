import {
  formatRange,
  type Lang,
  reasonText,
  type ReportCell,
  type ReportRow,
  type ReportTable,
} from '@utfall/appendix';
import { fileTexts } from '../file-texts.js';

/** What a row's figures need said beside them, each remark once with the columns that it is about; null where nothing. */
export function rowRemark(table: ReportTable, row: ReportRow, lang: Lang): string | null {
  const columnsByRemark = new Map<string, string[]>();
  row.cells.forEach((cell, c) => {
    const remark = cellRemark(cell, lang);
    const column = table.columns[c]?.label[lang];
    if (remark !== null && column !== undefined) {
      columnsByRemark.set(remark, [...(columnsByRemark.get(remark) ?? []), column]);
    }
  });
  const remarks = [...columnsByRemark].map(([remark, columns]) => `${columns.join(', ')}: ${remark}.`);
  return remarks.length === 0 ? null : remarks.join(' ');
}

function cellRemark(cell: ReportCell, lang: Lang): string | null {
  if (cell.value.kind === 'notComputable') return reasonText(cell.value.reason)[lang];
  const range = formatRange(cell, lang);
  return range === null ? null : `${range} ${fileTexts.givenMissingReasons[lang]}`;
}
