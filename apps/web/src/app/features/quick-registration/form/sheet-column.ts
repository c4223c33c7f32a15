import { collectionIn, normalizedLabel, type Codebook, type Variable } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import { consentColumns } from './consent-columns.js';
import type { SheetKind } from './sheet.js';

/** The column of the code that a person brings, which is no question of the codebook. */
export const CODE = 'code';

/** A column of the grid: a variable of the codebook, the code, or one of the consents. */
export interface SheetColumn {
  readonly id: string;
  readonly label: string;
  /** undefined = the code. */
  readonly variable?: Variable;
  /** Headings by which a pasted table may name it, compared like labels. */
  readonly names: readonly string[];
}

/** Everything that is asked in some mode: the question that comes first in the codebook stands first. */
export function columnsOf(
  codebook: Codebook,
  kind: SheetKind,
  optionalVariables: readonly string[],
  language: Language,
): readonly SheetColumn[] {
  const moment = kind === 'enrol' ? 'enrolment' : 'exit';
  const asked = codebook.variables
    .filter((variable) => variable.askedAt === moment)
    .filter((variable) => collectionIn(variable, 'withData', optionalVariables) !== 'notCollected')
    .map((variable) => ({
      id: variable.id,
      label: variable.label[language],
      variable,
      names: [variable.heading, variable.label.sv, variable.label.en, variable.id].map(normalizedLabel),
    }));
  const code = language === 'sv' ? 'Kod som redan finns' : 'Code brought along';
  const names = ['deltagarkod', 'kod', 'code', code].map(normalizedLabel);
  return kind === 'enrol' ? [...asked, { id: CODE, label: code, names }, ...consentColumns(language)] : asked;
}
