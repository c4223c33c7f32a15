import { goalMeasures, type GoalMeasure } from '@utfall/api-contract';
import type { Language } from '../../../shared/language/language.js';

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/**
 * A typed target as the API takes it: per cent («40 %», «12,5») becomes a share (`0.40`, `0.125`), a count stays.
 * What cannot be read stays as typed, so that the rules refuse it.
 */
export function targetOf(measure: GoalMeasure, typed: string): string {
  const text = typed.replace(/\s|%$/g, '');
  if (goalMeasures[measure] === 'count') return text;
  const match = PERCENT.exec(text);
  if (!match) return typed;
  const digits = `${(match[1] ?? '').padStart(3, '0')}${match[2] ?? ''}`;
  const decimals = digits.slice(1).replace(/0+$/, '').padEnd(2, '0');
  return `${digits.slice(0, 1)}.${decimals}`;
}

/** A target of the API as a person types it: `0.125` → «12,5», `25` → «25». The inverse of {@link targetOf}. */
export function typedTarget(measure: GoalMeasure, target: string, language: Language): string {
  if (goalMeasures[measure] === 'count') return target;
  const [whole = '0', fraction = ''] = target.split('.');
  const digits = fraction.padEnd(2, '0');
  const percent = String(Number(`${whole}${digits.slice(0, 2)}`));
  const rest = digits.slice(2).replace(/0+$/, '');
  return rest === '' ? percent : `${percent}${language === 'sv' ? ',' : '.'}${rest}`;
}
