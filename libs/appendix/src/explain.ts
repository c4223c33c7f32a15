import { measures, type Measure, type MeasureId, type Text, type Unit } from '@utfall/codebook';
import { formatKronor } from '@utfall/economy';
import { formatRange } from './format-cell.js';
import type { ReportCell } from './report.js';
import { reasonText } from './texts/reason-text.js';
import { inBoth, numberText, percentText, type Lang } from './texts/text.js';

/** The answer to «Hur räknades detta?», from the cell alone. null where there is nothing to say. */
export interface Explanation {
  readonly definition: Text;
  /** Who could have been counted: the definition of what the figure is a part of. */
  readonly population: Text | null;
  readonly numerator: Text | null;
  readonly denominator: Text | null;
  /** 95 % interval of the share. */
  readonly interval: Text | null;
  /** What missing exit reasons allow. */
  readonly range: Text | null;
  readonly leftOut: readonly Text[];
  /** Why there is no figure. */
  readonly reason: Text | null;
}

/** @param cell of any table; renderers add the table's own population. */
export function explain(cell: ReportCell): Explanation {
  const measure: Measure = measures[cell.measure];
  const per = measure.per === undefined ? null : measures[measure.per as MeasureId];
  const isCost = cell.unit === 'ore';
  return {
    definition: measure.definition,
    population: cell.denominator === null ? null : (per ?? measure).definition,
    numerator: cell.numerator === null ? null : amountText(cell.numerator, cell.unit),
    denominator:
      cell.denominator === null ? null : denominatorText(cell.denominator, per?.label ?? measure.label, isCost),
    interval:
      cell.interval && inBoth((lang) => percentText(`${cell.interval?.[0] ?? ''}–${cell.interval?.[1] ?? ''}`, lang)),
    range: formatRange(cell, 'sv') === null ? null : inBoth((lang) => formatRange(cell, lang) ?? ''),
    leftOut: cell.leftOut.map(({ what, count }) => inBoth((lang) => `${numberText(count, lang)} ${what[lang]}`)),
    reason: cell.value.kind === 'notComputable' ? reasonText(cell.value.reason) : null,
  };
}

function amountText(amount: string, unit: Unit): Text {
  return inBoth((lang) => (unit === 'ore' ? formatKronor(BigInt(amount), lang) : numberText(BigInt(amount), lang)));
}

/** The measures say whom a cost is divided by; the label names only those with data. */
function denominatorText(denominator: string, label: Text, isCost: boolean): Text {
  const everybody = { sv: 'med uppgifter och anonyma', en: 'with data and anonymous' };
  return inBoth((lang: Lang) => {
    const what = isCost ? `${label[lang]}, ${everybody[lang]}` : label[lang];
    return `${numberText(BigInt(denominator), lang)} (${what})`;
  });
}
