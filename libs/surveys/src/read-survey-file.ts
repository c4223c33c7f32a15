import { type CountedGender, countedGenders } from '@utfall/activities';
import { categoryByLabel, type Text, utfallCodebook } from '@utfall/codebook';
import { type Indicator, type SurveyCounts, type SurveyGroup, type SurveyResult } from './survey.js';

/** A fault of the file, by its line; heading = 1. */
export interface SurveyFileError {
  readonly line: number;
  readonly code: 'heading' | 'gender' | 'number' | 'indicator' | 'columns' | 'asked' | 'empty';
  readonly value: string;
}

/** Columns that every file has, before those of the options: `inget svar`, `1`, `2` … */
export const surveyHeadings: Readonly<Record<'gender' | 'asked' | 'answered' | 'indicator' | 'none', string>> = {
  gender: 'kön',
  asked: 'tillfrågade',
  answered: 'besvarade',
  indicator: 'indikator',
  none: 'inget svar',
};

export const surveyFileHelp: Text = {
  sv: 'En rad per kön och indikator: kön; tillfrågade; besvarade; indikator; inget svar; 1; 2; 3 … Antal, inga enskilda svar.',
  en: 'One line for each gender and indicator: kön; tillfrågade; besvarade; indikator; inget svar; 1; 2; 3 … Counts, no single answers.',
};

const MOST = 100_000;

/**
 * Counts of a survey from a text file or from cells copied in a spreadsheet, divided by semicolon, tab or comma.
 * @returns the counts, or every fault
 */
export function readSurveyFile(
  text: string,
  indicators: readonly Indicator[],
):
  | { readonly ok: true; readonly counts: SurveyCounts }
  | { readonly ok: false; readonly errors: readonly SurveyFileError[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const divider = ['\t', ';', ','].find((one) => lines[0]?.includes(one)) ?? ';';
  const cellsOf = (line: string) => line.split(divider).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const headings = cellsOf(lines[0] ?? '').map((heading) => heading.toLocaleLowerCase('sv'));
  const missing = Object.values(surveyHeadings).filter((heading) => !headings.includes(heading));
  if (missing.length > 0) {
    return { ok: false, errors: missing.map((value) => ({ line: 1, code: 'heading', value })) };
  }
  const errors: SurveyFileError[] = [];
  const groups = new Map<CountedGender, SurveyGroup>();
  const results: SurveyResult[] = [];
  lines.slice(1).forEach((line, i) => {
    if (line.trim() === '') return;
    const row = new FileRow(cellsOf(line), headings, i + 2, errors);
    const gender = row.gender();
    const [asked, answered] = [row.count(surveyHeadings.asked), row.count(surveyHeadings.answered)];
    const indicator = row.indicator(indicators);
    if (gender === null || asked === null || answered === null || !indicator) return;
    const counts = [surveyHeadings.none, ...indicator.options.map((_, option) => String(option + 1))].map((column) =>
      row.count(column),
    );
    const before = groups.get(gender);
    if (before && (before.asked !== asked || before.answered !== answered)) {
      errors.push({ line: i + 2, code: 'asked', value: `${asked}/${answered}` });
    }
    groups.set(gender, { gender, asked, answered });
    results.push({ indicator: indicator.number, gender, counts: counts.map((count) => count ?? 0) });
  });
  if (errors.length === 0 && results.length === 0) errors.push({ line: 1, code: 'empty', value: '' });
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, counts: { groups: countedGenders.flatMap((gender) => groups.get(gender) ?? []), results } };
}

const genderVariable = utfallCodebook.variable('gender');

/** One line, whose faults are collected. */
class FileRow {
  constructor(
    private readonly cells: readonly string[],
    private readonly headings: readonly string[],
    private readonly line: number,
    private readonly errors: SurveyFileError[],
  ) {}

  gender(): CountedGender | null {
    const text = this.cell(surveyHeadings.gender);
    const id = text === '' ? 'unknown' : categoryByLabel(genderVariable, text)?.id;
    return countedGenders.find((gender) => gender === id) ?? this.fault('gender', text);
  }

  /** An empty cell is none. */
  count(column: string): number | null {
    if (!this.headings.includes(column)) return this.fault('columns', column);
    const text = this.cell(column).replaceAll(/\s/g, '');
    const count = text === '' ? 0 : Number(text);
    return /^\d*$/.test(text) && count <= MOST ? count : this.fault('number', text);
  }

  indicator(indicators: readonly Indicator[]): Indicator | null {
    const text = this.cell(surveyHeadings.indicator);
    return indicators.find(({ number }) => String(number) === text) ?? this.fault('indicator', text);
  }

  private cell(column: string): string {
    return this.cells[this.headings.indexOf(column)] ?? '';
  }

  private fault(code: SurveyFileError['code'], value: string): null {
    this.errors.push({ line: this.line, code, value });
    return null;
  }
}
