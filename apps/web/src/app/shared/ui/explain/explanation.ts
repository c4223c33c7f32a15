import { measures } from '@utfall/codebook';
import type { Language } from '../../language/language.js';
import { amountText, cellText, percent } from '../figures/cell-text.js';
import { reasonText } from '../figures/reason-text.js';
import type { ExplainedFigure } from './explained-figure.js';

/** One line of the answer to «Hur räknades detta?». */
export interface ExplanationLine {
  readonly term: string;
  readonly text: string;
}

/** How the figure was counted, from the cell alone: what the page, the files and the footnote say is the same. */
export function explanationOf(figure: ExplainedFigure, language: Language): readonly ExplanationLine[] {
  const { cell, table } = figure;
  const measure = measures[cell.measure];
  const per = 'per' in measure ? measures[measure.per] : undefined;
  const { share } = cellText(cell, language);
  const lines: (ExplanationLine | null)[] = [
    { term: $localize`Vad som räknas`, text: measure.definition[language] },
    { term: $localize`Vilka det gäller`, text: table.population[language] },
    numeratorLine(figure, language),
    cell.denominator === null
      ? null
      : {
          term: $localize`Nämnare`,
          text: `${amountText(cell.denominator, denominatorUnit(figure), language)}${per ? ` (${per.label[language]})` : ''}`,
        },
    share === null ? null : { term: $localize`Andel`, text: $localize`${share}:share:, avrundad från de exakta talen` },
    cell.interval && {
      term: $localize`95 % konfidensintervall`,
      text: $localize`${percent(cell.interval[0])}:low: till ${percent(cell.interval[1])}:high:. Så mycket kan andelen bero på slumpen när antalet är litet.`,
    },
    cell.shareRange && {
      term: $localize`Med uppgifter som saknas`,
      text: $localize`mellan ${percent(cell.shareRange[0])}:low: och ${percent(cell.shareRange[1])}:high:, beroende på vad de saknade avslutsorsakerna är`,
    },
    cell.valueRange && {
      term: $localize`Med uppgifter som saknas`,
      text: $localize`mellan ${amountText(cell.valueRange[0], cell.unit, language)}:low: och ${amountText(cell.valueRange[1], cell.unit, language)}:high:, beroende på vad de saknade avslutsorsakerna är`,
    },
    cell.value.kind === 'notComputable'
      ? { term: $localize`Varför siffran inte går att räkna`, text: reasonText(cell.value.reason, language).long }
      : null,
    {
      term: $localize`Utelämnat`,
      text:
        cell.leftOut.length === 0
          ? $localize`Inget är utelämnat.`
          : cell.leftOut.map(({ what, count }) => `${what[language]}: ${count}`).join('; '),
    },
  ];
  return lines.filter((line) => line !== null);
}

function numeratorLine({ cell }: ExplainedFigure, language: Language): ExplanationLine | null {
  if (cell.numerator === null) return null;
  return { term: $localize`Täljare`, text: amountText(cell.numerator, cell.unit, language) };
}

/** Costs are divided by a count; a share has the same unit above and below. */
function denominatorUnit({ cell }: ExplainedFigure) {
  return cell.unit === 'ore' ? 'participations' : cell.unit;
}
