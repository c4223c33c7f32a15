import type { FieldProblem } from '@utfall/api-contract';
import type { SurveyFileError } from '@utfall/surveys';

/** Every fault of a file as a sentence, at the counts. */
export function fileProblems(errors: readonly SurveyFileError[]): FieldProblem[] {
  return errors.map(({ line, code, value }) => ({
    field: 'counts',
    code,
    message: `Rad ${line}: ${sentences[code].sv.replace('%', value)}`,
    messageEn: `Line ${line}: ${sentences[code].en.replace('%', value)}`,
  }));
}

const sentences: Readonly<Record<SurveyFileError['code'], { readonly sv: string; readonly en: string }>> = {
  heading: { sv: 'kolumnen ”%” saknas.', en: 'the column “%” is missing.' },
  gender: { sv: '”%” är inget kön. Skriv Kvinna, Man, Annat eller lämna tomt.', en: '“%” is no gender.' },
  number: { sv: '”%” är inget antal.', en: '“%” is no count.' },
  indicator: { sv: 'indikator ”%” finns inte.', en: 'there is no indicator “%”.' },
  columns: {
    sv: 'kolumnen ”%” saknas för indikatorns svarsalternativ.',
    en: 'the column “%” of the options is missing.',
  },
  asked: {
    sv: 'tillfrågade och besvarade är andra än på en tidigare rad för samma kön (%).',
    en: 'asked and answered are others than on an earlier line of the same gender (%).',
  },
  empty: { sv: 'filen har inga rader.', en: 'the file has no lines.' },
};
