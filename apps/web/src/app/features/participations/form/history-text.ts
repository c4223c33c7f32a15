import { utfallCodebook, type Answer } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import { answerText } from './answer-text.js';

/** What the audit trail calls a field, as people call it; properties outside the codebook keep the words given here. */
export function fieldLabel(field: string, language: Language, others: Readonly<Record<string, string>>): string {
  const variable = utfallCodebook.variables.find(({ id }) => id === field);
  return variable ? variable.label[language] : (others[field] ?? field);
}

/** A value of the audit trail as one reads it; undefined where there was none. */
export function historyText(field: string, value: unknown, language: Language): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const variable = utfallCodebook.variables.find(({ id }) => id === field);
  if (variable && isAnswer(value)) return answerText(variable, value, language);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));
}
