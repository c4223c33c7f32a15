import { explain } from '@utfall/appendix';
import type { Text } from '@utfall/codebook';
import type { Language } from '../../language/language.js';
import type { ExplainedFigure } from './explained-figure.js';

/** One line of the answer to «Hur räknades detta?». */
export interface ExplanationLine {
  readonly term: string;
  readonly text: string;
}

/** How the figure was counted, in the order in which one asks. The words are those of every file. */
export function explanationOf({ cell, table }: ExplainedFigure, language: Language): readonly ExplanationLine[] {
  const { definition, population, numerator, denominator, interval, range, leftOut, reason } = explain(cell);
  // Without a denominator the numerator is the figure itself.
  const above = denominator && numerator;
  const nothing = { sv: 'Inget är utelämnat.', en: 'Nothing is left out.' };
  const lines: readonly (readonly [string, Text | null])[] = [
    [$localize`Varför siffran inte går att räkna`, reason],
    [$localize`Vad som räknas`, definition],
    [$localize`Tabellen gäller`, table.population],
    [$localize`Täljare`, above],
    [$localize`Nämnare`, denominator],
    [$localize`Nämnaren räknar`, population],
    [$localize`95 % konfidensintervall`, interval],
    [$localize`Om avslut utan orsak räknas med`, range],
    [$localize`Utelämnat`, leftOut.length === 0 ? nothing : joined(leftOut)],
  ];
  return lines.flatMap(([term, text]) => (text ? [{ term, text: text[language] }] : []));
}

function joined(texts: readonly Text[]): Text {
  return { sv: texts.map(({ sv }) => sv).join('; '), en: texts.map(({ en }) => en).join('; ') };
}
