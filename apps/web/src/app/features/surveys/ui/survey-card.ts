import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CountedGender } from '@utfall/activities';
import type { SurveyView } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import { type Indicator, type Shown, surveyOccasions } from '@utfall/surveys';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { indicatorHeading } from './indicator-heading.js';

interface Row {
  readonly who: string;
  readonly cells: readonly string[];
}

/** One survey as it may be seen. What is too few never came to the browser. */
@Component({
  selector: 'app-survey-card',
  imports: [RouterLink, TextPipe],
  templateUrl: './survey-card.html',
  styleUrl: './survey-card.scss',
})
export class SurveyCard {
  readonly survey = input.required<SurveyView>();
  readonly indicators = input.required<readonly Indicator[]>();
  readonly threshold = input.required<number>();
  /** Router link to the form; null = it may not be changed. */
  readonly link = input<readonly string[] | null>(null);
  private readonly language = inject(LANGUAGE);

  protected readonly occasion = computed(() => surveyOccasions[this.survey().occasion]);
  protected readonly all = $localize`Alla`;
  protected readonly noAnswer = $localize`Inget svar`;
  protected readonly rates = computed(() => {
    const { asked, answered, groups } = this.survey().shown;
    return [
      { who: this.all, asked, answered: shownText(answered), share: shareText(answered, asked) },
      ...groups.map((group) => ({
        who: this.genderText(group.gender),
        asked: group.asked,
        answered: String(group.answered),
        share: shareText(group.answered, group.asked),
      })),
    ];
  });
  protected readonly tables = computed(() =>
    this.survey().shown.indicators.map(({ number, counts, genders }) => {
      const indicator = this.indicators().find((one) => one.number === number);
      const answered = this.survey().shown.answered ?? 0;
      const rows: readonly Row[] = [
        { who: this.all, cells: counts.map((count) => countText(count, answered)) },
        ...genders.map((one) => ({
          who: this.genderText(one.gender),
          cells: one.counts.map((count) => countText(count, sumOf(one.counts))),
        })),
      ];
      const options = [this.noAnswer, ...(indicator?.options ?? [])];
      return { number, heading: indicatorHeading(number, indicator?.label), options, rows };
    }),
  );

  private genderText(gender: CountedGender): string {
    const found = utfallCodebook.variable('gender').categories.find(({ id }) => id === gender);
    return found?.[this.language] ?? gender;
  }
}

function shownText(count: Shown): string {
  return count === null ? '..' : String(count);
}

function shareText(count: Shown, of: number): string {
  return count === null || of === 0 ? '' : `${Math.floor((200 * count + of) / (2 * of))} %`;
}

function countText(count: Shown, of: number): string {
  const share = shareText(count, of);
  return share === '' ? shownText(count) : `${shownText(count)} (${share})`;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
