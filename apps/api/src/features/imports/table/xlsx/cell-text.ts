/** The value of a cell as exceljs reads it. */
type CellValue = unknown;

/** What a cell shows, as text: days as 2026-03-01, whatever their format in the sheet; what cannot be computed as nothing. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return '';
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: unknown }) => cellText(run.text)).join('');
  }
  if ('result' in value) return cellText(value.result);
  return 'text' in value ? cellText(value.text) : '';
}
