import { formatCell, type Lang, type NotComputableReason, type ReportCell, type ReportTable } from '@utfall/appendix';

/** A figure as the page sets it: last year in brackets, and a mark to the note that says why there is none. */
export interface WordFigure {
  readonly text: string;
  readonly mark: string | null;
}

/** @param reasons of the table, in the order of its notes; see {@link reasonsOf} */
export function wordFigure(
  cell: ReportCell,
  isPrevious: boolean,
  reasons: readonly NotComputableReason[],
  lang: Lang,
): WordFigure {
  const mark = cell.value.kind === 'notComputable' ? String(reasons.indexOf(cell.value.reason) + 1) : null;
  const whole = formatCell(cell, lang);
  if (!isPrevious) return { text: whole, mark };
  // «6 (26 %)» of last year is «(6; 26 %)»: one pair of brackets.
  return { text: `(${whole.replace(/ \((.*)\)$/, '; $1')})`, mark };
}

/** Why figures of the table are not computable, each reason once, in the order of reading. */
export function reasonsOf({ rows }: ReportTable): NotComputableReason[] {
  const reasons = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (value.kind === 'notComputable' ? [value.reason] : [])),
  );
  return [...new Set(reasons)];
}
