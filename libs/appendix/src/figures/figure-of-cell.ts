import type { ReportCell } from '../report.js';
import type { Figure } from './figure.js';

/** The cell of a report as a figure: what the page shows and what `figures` prints is the same number. */
export function figureOfCell(cell: ReportCell, insats: string | null, by: Figure['by']): Figure {
  const { value, unit, measure, numerator, denominator } = cell;
  const figure = {
    insats,
    measure,
    by,
    numerator: unit === 'ore' ? numerator : numberOf(numerator),
    denominator: numberOf(denominator),
    unit,
  };
  if (value.kind === 'notComputable') return { ...figure, value: null, reason: value.reason };
  return {
    ...figure,
    value: unit === 'ore' || unit === 'days' || unit === 'number' ? value.value : Number(value.value),
  };
}

/** Counts and sums of days stay far below 2⁵³; only money is text. */
function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
