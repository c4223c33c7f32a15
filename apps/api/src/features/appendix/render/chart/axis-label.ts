import type { Lang } from '@utfall/appendix';
import { languageTag } from '../language-tag.js';

export type AxisUnit = 'share' | 'kronor' | 'count';

/** A number as the axis prints it; an axis of large amounts counts in thousands. */
export function axisLabel(value: number, unit: AxisUnit, lang: Lang): string {
  const digits = new Intl.NumberFormat(languageTag[lang], { maximumFractionDigits: 1 }).format(
    unit === 'kronor' ? value / 1000 : value,
  );
  if (unit === 'kronor') return `${digits}\u00a0${lang === 'sv' ? 'tkr' : 'kSEK'}`;
  if (unit === 'count') return digits;
  return lang === 'sv' ? `${digits}\u00a0%` : `${digits}%`;
}
