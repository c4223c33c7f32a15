import type { NotComputableReason, ReportCell } from '@utfall/appendix';
import { exactKronor } from './exact-kronor.js';
import { languageTag, type RenderLanguage } from './render-language.js';

/** The cell as it is printed: the figure with its share, or the words that say why there is none. */
export function cellText(cell: ReportCell, lang: RenderLanguage): string {
  if (cell.value.kind === 'notComputable') return cell.value.reason satisfies NotComputableReason;
  const number = new Intl.NumberFormat(languageTag[lang], { maximumFractionDigits: 1 });
  if (cell.unit === 'ore') return `${number.format(exactKronor(cell) ?? 0)}\u00a0kr`;
  const text = number.format(Number(cell.value.value));
  return cell.share === null ? text : `${text} (${cell.share}\u00a0%)`;
}
