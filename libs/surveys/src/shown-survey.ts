import { type CountedGender, countedGenders } from '@utfall/activities';
import { type Indicator, type SurveyCounts } from './survey.js';

/** A förbund that has said nothing shows no answers of fewer than this. */
export const DEFAULT_THRESHOLD = 5;
export const THRESHOLD_RANGE = { min: 3, max: 50 } as const;

/** A count, or null: too few to be shown. */
export type Shown = number | null;

export interface ShownGroup {
  readonly gender: CountedGender;
  readonly asked: number;
  readonly answered: number;
}

export interface ShownIndicator {
  readonly number: number;
  /** Those who left it out first, then one count for each option. */
  readonly counts: readonly Shown[];
  /** The same by gender; empty where that would show too few. */
  readonly genders: readonly { readonly gender: CountedGender; readonly counts: readonly number[] }[];
}

/** What may be seen of a survey, by anybody: page, API, report and file have this and nothing else. */
export interface ShownSurvey {
  readonly asked: number;
  readonly answered: Shown;
  /** Empty where a gender is too few. */
  readonly groups: readonly ShownGroup[];
  readonly indicators: readonly ShownIndicator[];
}

/**
 * Nothing under the threshold is shown, nor what it could be computed from:
 * - fewer answers in all: only how many were asked;
 * - fewer answers of a gender, or fewer asked: no gender is told apart, since the rest would tell of it;
 * - an indicator that only some of the genders have answers to: not shown where genders are not told apart, since its sum would
 *   tell of the others;
 * - a count of an option: hidden, and with it the smallest others until the hidden ones are enough together and no single one
 *   can be had by subtraction;
 * - all in one option: none is shown, since that would tell what everybody answered;
 * - genders of an indicator are told apart only where no cell of them is too few, and none of them is all in one option.
 * Zero is shown: it tells of nobody.
 */
export function shownSurvey(
  { groups, results }: SurveyCounts,
  indicators: readonly Indicator[],
  threshold: number,
): ShownSurvey {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const tooFew = (count: number) => count > 0 && count < threshold;
  const asked = sum(groups.map((group) => group.asked));
  const answered = sum(groups.map((group) => group.answered));
  if (answered < threshold) return { asked, answered: answered === 0 ? 0 : null, groups: [], indicators: [] };
  const splits = !groups.some((group) => tooFew(group.answered) || tooFew(group.asked));
  const answering = groups.filter((group) => group.answered > 0);
  const answers = indicators.flatMap((indicator): ShownIndicator[] => {
    const ofIndicator = results.filter((result) => result.indicator === indicator.number);
    if (ofIndicator.length === 0) return [];
    const isOfAll = answering.every(({ gender }) => ofIndicator.some((result) => result.gender === gender));
    if (!isOfAll && !splits) return [];
    const totals = Array.from({ length: indicator.options.length + 1 }, (_, option) =>
      sum(ofIndicator.map(({ counts }) => counts[option] ?? 0)),
    );
    if (sum(totals) < threshold) return [];
    const bySplit = splits && !ofIndicator.some(({ counts }) => counts.some(tooFew) || isUnanimous(counts));
    return [
      {
        number: indicator.number,
        counts: isUnanimous(totals) ? totals.map(() => null) : hideFew(totals, threshold),
        genders: bySplit
          ? countedGenders.flatMap((gender) => {
              const found = ofIndicator.find((result) => result.gender === gender);
              return found && sum(found.counts) > 0 ? [{ gender, counts: found.counts }] : [];
            })
          : [],
      },
    ];
  });
  return {
    asked,
    answered,
    groups: splits ? countedGenders.flatMap((gender) => groups.filter((group) => group.gender === gender)) : [],
    indicators: answers,
  };
}

/** Whether all have given the same answer. */
function isUnanimous(counts: readonly number[]): boolean {
  return counts.filter((count) => count > 0).length === 1;
}

/** Hides what is under the threshold, and enough beside it that the hidden cannot be had from the total. */
function hideFew(counts: readonly number[], threshold: number): Shown[] {
  const hidden = new Set(counts.flatMap((count, option) => (count > 0 && count < threshold ? [option] : [])));
  if (hidden.size === 0) return [...counts];
  const others = counts
    .map((count, option) => ({ count, option }))
    .filter(({ option, count }) => !hidden.has(option) && count > 0)
    .sort((a, b) => a.count - b.count);
  const hiddenSum = () => [...hidden].reduce((total, option) => total + (counts[option] ?? 0), 0);
  while ((hidden.size < 2 || hiddenSum() < threshold) && others.length > 0) hidden.add(others.shift()?.option ?? 0);
  return counts.map((count, option) => (hidden.has(option) ? null : count));
}
