import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InsatsView, ParticipationView } from '@utfall/api-contract';
import { type Codebook, utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { answerText } from '../form/answer-text.js';

/** The variables that tell one participation from another in a list. */
const COLUMNS = ['gender', 'ageBand', 'startDate', 'endDate', 'exitReason'] as const;

/** Participations as rows: code, what tells them apart, and what is missing with a link to where it is mended. */
@Component({
  selector: 'app-participation-table',
  imports: [RouterLink],
  templateUrl: './participation-table.html',
  styleUrl: './participation-table.scss',
})
export class ParticipationTable {
  readonly items = input.required<readonly ParticipationView[]>();
  /** Everything that is asked in the insatser. */
  readonly codebook = input<Codebook>(utfallCodebook);
  readonly insatser = input.required<readonly InsatsView[]>();
  /** Router link to a participation. */
  readonly linkOf = input.required<(id: string) => string[]>();
  readonly mayWrite = input.required<boolean>();
  private readonly language = inject(LANGUAGE);

  protected readonly columns = COLUMNS.map((id) => utfallCodebook.variable(id));
  protected readonly labels = this.columns.map((variable) => variable.label[this.language]);
  protected readonly rows = computed(() => {
    const labels = new Map(this.codebook().variables.map(({ id, label }) => [id, label[this.language]]));
    const names = new Map(this.insatser().map(({ id, name }) => [id, name]));
    return this.items().map(({ id, code, insatsId, answers, missing }) => ({
      id,
      link: this.linkOf()(id),
      code,
      insats: names.get(insatsId) ?? '',
      cells: this.columns.map((variable) => ({
        text: answerText(variable, answers[variable.id] ?? null, this.language),
        isDate: variable.kind === 'date',
      })),
      missing: missing.map((field) => ({ field, label: labels.get(field) ?? field })),
    }));
  });
}
