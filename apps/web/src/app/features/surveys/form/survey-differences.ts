import type { SurveyView } from '@utfall/api-contract';
import { surveyOccasions } from '@utfall/surveys';
import type { Language } from '../../../shared/language/language.js';
import type { Difference } from '../../../shared/ui/dialog/conflict-dialog.js';
import type { SurveyContent } from './survey-form.js';

/** What differs between what I have typed and what somebody else saved meanwhile. Counts are not read again, so they are not compared. */
export function surveyDifferences(
  mine: SurveyContent,
  newer: SurveyView,
  nameOf: (insatsId: string | null) => string,
  language: Language,
): Difference[] {
  const texts = (of: SurveyContent | SurveyView): readonly (readonly [string, string])[] => [
    [$localize`Insats`, nameOf(of.insatsId)],
    [$localize`Tillfälle`, surveyOccasions[of.occasion][language]],
    [$localize`Benämning`, of.name],
    [$localize`Plats`, of.place ?? ''],
    [$localize`Från och med`, of.from ?? ''],
    [$localize`Till och med`, of.to ?? ''],
    [$localize`Analys`, of.analysis ?? ''],
  ];
  const theirs = texts(newer);
  return texts(mine).flatMap(([label, text], i) => {
    const other = theirs[i]?.[1] ?? '';
    return text === other ? [] : [{ label, mine: text || '–', newer: other || '–' }];
  });
}
