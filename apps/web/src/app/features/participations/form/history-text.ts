import { categoryById, utfallCodebook, type Answer, type Codebook, type Variable } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import { partValueText } from './part-texts.js';
import type { Consent } from '@utfall/participation';
import { answerText } from './answer-text.js';
import { consentText } from './consent-text.js';

/** The audit trail keeps the extents of a variable beside its answer, under this ending. */
const EXTENTS = '.extents';

/** Words for what is no variable of the codebook. */
export interface HistoryWords {
  /** By property: the participant's code, the insats. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the extents of a variable are called after its name. */
  readonly extent: string;
}

/** What the audit trail calls a field, as people call it. */
export function fieldLabel(
  field: string,
  language: Language,
  { fields, extent }: HistoryWords,
  codebook: Codebook = utfallCodebook,
): string {
  const { variable, isExtents } = readField(field, codebook);
  if (!variable) return fields[field] ?? field;
  return isExtents ? `${variable.label[language]}, ${extent}` : variable.label[language];
}

/** A value of the audit trail as one reads it; undefined where there was none. */
export function historyText(
  field: string,
  value: unknown,
  language: Language,
  codebook: Codebook = utfallCodebook,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const ofPart = partValueText(field, value, language);
  if (ofPart !== undefined) return ofPart;
  const { variable, isExtents } = readField(field, codebook);
  if (variable && isExtents && typeof value === 'object') return extentsText(variable, value, language);
  if (variable && isAnswer(value)) return answerText(variable, value, language);
  if (field.startsWith('consent.')) return consentText(value as Consent, language);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readField(
  field: string,
  codebook: Codebook,
): { readonly variable: Variable | undefined; readonly isExtents: boolean } {
  const isExtents = field.endsWith(EXTENTS);
  const id = isExtents ? field.slice(0, -EXTENTS.length) : field;
  return { variable: codebook.variables.find((variable) => variable.id === id), isExtents };
}

function extentsText(variable: Variable, extents: object, language: Language): string {
  return Object.entries(extents)
    .map(([id, percent]) => `${categoryById(variable, id)?.[language] ?? id} ${String(percent)} %`)
    .join(', ');
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));
}
