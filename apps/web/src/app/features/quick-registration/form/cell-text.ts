import { dayInSweden } from '@utfall/calendar';
import {
  categoryByLabel,
  categoryById,
  normalizedLabel,
  readCell,
  type Answer,
  type CellReading,
  type Variable,
} from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';

/** Between several answers of one cell, as it is shown; a semicolon and a line break are taken too. */
export const BETWEEN = ' | ';
const SEPARATORS = /[|;\n]/;
const EXTENT = /\s+\d{1,3}\s*%$/;

/** What the text of a cell answers, by label in either language or by code. The text is not empty. */
export function readText(variable: Variable, text: string): CellReading {
  return readCell(
    variable,
    variable.label.sv,
    partsOf(variable, text)
      .map((part) => swedish(variable, part))
      .join('|'),
  );
}

/** The text as the grid shows it: labels of the language, dates in full. What cannot be read stays as it was written. */
export function tidyText(variable: Variable, text: string, language: Language): string {
  const written = text.trim();
  if (written === '') return '';
  if (variable.kind === 'date' && /^(i|idag|i dag|t|today)$/i.test(written)) return dayInSweden(new Date(Date.now()));
  const reading = readText(variable, written);
  if (reading.errors.length > 0) return written;
  return textOf(variable, reading.answer, language, reading.extents);
}

/** An answer as text that {@link readText} reads. */
export function textOf(
  variable: Variable,
  answer: Answer,
  language: Language,
  extents: Readonly<Record<string, number>> = {},
): string {
  if (answer === null) return '';
  if (variable.kind === 'money') return (Number(answer) / 100).toString().replace('.', ',');
  const parts = typeof answer === 'string' ? [answer] : answer;
  return parts
    .map((id) => {
      const extent = extents[id];
      return (categoryById(variable, id)?.[language] ?? id) + (extent === undefined ? '' : ` ${extent} %`);
    })
    .join(BETWEEN);
}

/** The single answers in the text of a cell. */
export function partsOf({ kind }: Variable, text: string): string[] {
  return kind === 'several' ? text.split(SEPARATORS).map((part) => part.trim()) : [text.trim()];
}

/** The Swedish label of what is written, which is what a file would say; anything unknown is left alone. */
function swedish(variable: Variable, part: string): string {
  if (variable.categories.length === 0 || categoryByLabel(variable, part)) return part;
  const extent = EXTENT.exec(part)?.[0] ?? '';
  const name = normalizedLabel(part.slice(0, part.length - extent.length));
  const category = variable.categories.find(
    ({ id, en }) => normalizedLabel(id) === name || normalizedLabel(en) === name,
  );
  return category ? category.sv + extent : part;
}
