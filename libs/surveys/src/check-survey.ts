import { type Indicator, type SurveyCounts } from './survey.js';

/** What is wrong with the counts of a survey, and where. */
export interface SurveyProblem {
  readonly field: 'groups' | 'results';
  readonly code:
    | 'genderTwice'
    | 'moreAnswered'
    | 'unknownIndicator'
    | 'optionCount'
    | 'resultTwice'
    | 'noGroup'
    | 'notTheAnswered'
    | 'genderMissing';
  readonly gender: string;
  readonly indicator?: number;
}

/**
 * Every rule of the counts: answered are at most the asked, and the answers to an indicator, with those who left it out, are the
 * answered of that gender. An indicator has the answers of every gender that answered: shares are of all of them.
 */
export function checkSurvey({ groups, results }: SurveyCounts, indicators: readonly Indicator[]): SurveyProblem[] {
  const optionsOf = new Map(indicators.map(({ number, options }) => [number, options.length]));
  const answered = new Map(groups.map((group) => [group.gender, group.answered]));
  const ofGroups = groups.flatMap(({ gender, asked, answered }, i): SurveyProblem[] => [
    ...(groups.findIndex((other) => other.gender === gender) < i
      ? [{ field: 'groups' as const, code: 'genderTwice' as const, gender }]
      : []),
    ...(answered > asked ? [{ field: 'groups' as const, code: 'moreAnswered' as const, gender }] : []),
  ]);
  const ofResults = results.flatMap(({ indicator, gender, counts }, i): SurveyProblem[] => {
    const at = { field: 'results' as const, gender, indicator };
    const first = results.findIndex((other) => other.indicator === indicator && other.gender === gender);
    if (first < i) return [{ ...at, code: 'resultTwice' }];
    const options = optionsOf.get(indicator);
    if (options === undefined) return [{ ...at, code: 'unknownIndicator' }];
    if (counts.length !== options + 1) return [{ ...at, code: 'optionCount' }];
    const expected = answered.get(gender);
    if (expected === undefined) return [{ ...at, code: 'noGroup' }];
    return counts.reduce((sum, count) => sum + count, 0) === expected ? [] : [{ ...at, code: 'notTheAnswered' }];
  });
  const asked = new Set(results.map(({ indicator }) => indicator).filter((indicator) => optionsOf.has(indicator)));
  const missing = [...asked].flatMap((indicator) =>
    groups
      .filter(
        ({ gender, answered }) =>
          answered > 0 && !results.some((one) => one.indicator === indicator && one.gender === gender),
      )
      .map(({ gender }): SurveyProblem => ({ field: 'results', code: 'genderMissing', gender, indicator })),
  );
  return [...ofGroups, ...ofResults, ...missing];
}
