import { formatCell, type ReportCell } from '@utfall/appendix';
import type { Language } from '../../language/language.js';

/** A cell as it is printed, in its two parts, so that they can be set differently: «12» and «63 %». */
export interface FigureText {
  readonly main: string;
  readonly share: string | null;
  readonly computable: boolean;
}

/** The words of `formatCell`, which every file prints as well. */
export function figureText(cell: ReportCell, language: Language): FigureText {
  const main = formatCell({ ...cell, share: null }, language);
  const whole = formatCell(cell, language);
  const share = whole.length > main.length ? whole.slice(main.length).replace(/^ \((.*)\)$/, '$1') : null;
  return { main, share, computable: cell.value.kind === 'number' };
}
