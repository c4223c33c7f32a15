import { periodText } from '@utfall/appendix';
import { goalMeasures, type GoalView } from '@utfall/api-contract';
import { measures } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import { typedTarget } from './goal-target.js';

/** A goal in words: «Till arbete eller studier: 40 %, kvinnor, januari–december 2026». */
export function goalText({ measure, target, gender, from, to }: Omit<GoalView, 'id'>, language: Language): string {
  const typed = typedTarget(measure, target, language);
  const amount = goalMeasures[measure] === 'share' ? percent(typed, language) : typed;
  return [`${measures[measure].label[language]}: ${amount}`, genderText(gender), monthsText(from, to, language)]
    .filter(Boolean)
    .join(', ');
}

function percent(typed: string, language: Language): string {
  return language === 'sv' ? `${typed} %` : `${typed}%`;
}

function genderText(gender: GoalView['gender']): string {
  if (gender === null) return '';
  return gender === 'woman' ? $localize`kvinnor` : $localize`män`;
}

function monthsText(from: string | null, to: string | null, language: Language): string {
  if (from !== null && to !== null) return periodText({ from, to }, language);
  if (from !== null) return $localize`från och med ${periodText({ from, to: from }, language)}:month:`;
  if (to !== null) return $localize`till och med ${periodText({ from: to, to }, language)}:month:`;
  return '';
}
