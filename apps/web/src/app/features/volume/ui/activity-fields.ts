import { Component, computed, inject, input, output } from '@angular/core';
import {
  activityKindIds,
  activityKinds,
  countedGenders,
  type CountedGender,
  parties,
  type PartyId,
  totalOf,
} from '@utfall/activities';
import type { ActivityWord, InsatsView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import type { ActivityForm, TypedActivity } from '../form/activity-form.js';
import { genderTexts } from '../form/gender-texts.js';

const words = ['subject', 'place', 'organiser', 'targetGroup'] as const satisfies readonly ActivityWord['field'][];

/** All of an activity. Counts are typed by party and gender; sums are never typed. */
@Component({
  selector: 'app-activity-fields',
  imports: [DateValue, Field, FieldControl, FieldGroup],
  templateUrl: './activity-fields.html',
  styleUrl: './activity-fields.scss',
})
export class ActivityFields {
  readonly form = input.required<ActivityForm>();
  readonly insatser = input.required<readonly InsatsView[]>();
  /** Whether the förbund's own activities may be entered. */
  readonly mayBeForbund = input(false);
  readonly words = input<readonly ActivityWord[]>([]);
  readonly today = input<LocalDate | null>(null);
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly changed = output<string>();

  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;
  protected readonly typed = computed(() => this.form().typed());
  protected readonly kind = computed(() => activityKinds[this.typed().kind]);
  protected readonly kinds = activityKindIds.map((id) => ({ id, label: activityKinds[id].label[this.language] }));
  protected readonly kommuner = utfallCodebook
    .variable('kommun')
    .categories.filter(({ id }) => /^\d{4}$/.test(id))
    .map((category) => ({ id: category.id, label: category.sv }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  protected readonly genders = countedGenders.map((id) => ({ id, label: genderTexts[id] }));
  protected readonly offered = computed(() =>
    words.map((field) => ({
      field,
      words: [
        ...new Set(
          this.words()
            .filter((one) => one.field === field && one.kind === this.typed().kind)
            .map(({ word }) => word),
        ),
      ],
    })),
  );
  protected readonly rows = computed(() =>
    this.form()
      .parties()
      .map((party) => ({
        party,
        label: this.kind().byParty ? parties[party].label[this.language] : this.kind().counts[this.language],
      })),
  );
  protected readonly totals = computed(() => {
    const { all, own } = this.form().totals();
    return { all, own, allTotal: totalOf(all), ownTotal: totalOf(own) };
  });

  protected text(kind: { readonly sv: string; readonly en: string }): string {
    return kind[this.language];
  }

  protected set(field: Exclude<keyof TypedActivity, 'counts' | 'date'>, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.form().set({ [field]: value });
    this.changed.emit(field);
    if (field !== 'subject') this.changed.emit('participants');
  }

  protected date(value: string | null): void {
    this.form().set({ date: value });
    this.changed.emit('date');
  }

  protected basis(shareBasis: TypedActivity['shareBasis']): void {
    this.form().set({ shareBasis });
    this.changed.emit('participants');
  }

  protected count(party: PartyId, gender: CountedGender, event: Event): void {
    this.form().count(party, gender, (event.target as HTMLInputElement).value);
    this.changed.emit('participants');
  }

  protected countOf(party: PartyId, gender: CountedGender): string {
    return this.typed().counts[party]?.[gender] ?? '';
  }
}
