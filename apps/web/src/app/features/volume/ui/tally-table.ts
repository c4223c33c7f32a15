import { Component, computed, input, output } from '@angular/core';
import { type CountedGender, countedGenders } from '@utfall/activities';
import { controlIdOf } from '../../../shared/ui/field/index.js';
import { genderTexts } from '../form/gender-texts.js';
import type { TallyColumn, TallySheet } from '../form/tally-sheet.js';

/** The tally of a month: a row for each gender, a column for each count. */
@Component({
  selector: 'app-tally-table',
  templateUrl: './tally-table.html',
  styleUrl: './activity-fields.scss',
})
export class TallyTable {
  readonly sheet = input.required<TallySheet>();
  /** Texts of the questions, slot 1 first. */
  readonly questions = input.required<readonly string[]>();
  readonly readonly = input(false);
  readonly changed = output();

  protected readonly genders = countedGenders.map((id) => ({ id, label: genderTexts[id] }));
  protected readonly groups = computed(() =>
    this.sheet().slots.map((slot) => ({ slot, text: this.questions()[slot - 1] ?? $localize`Fråga ${slot}:slot:` })),
  );
  protected readonly columns = computed<readonly { readonly id: TallyColumn; readonly label: string }[]>(() => [
    { id: 'asked', label: $localize`Tillfrågade` },
    { id: 'declined', label: $localize`Avböjde` },
    { id: 'notAsked', label: $localize`Inte tillfrågade` },
    ...this.groups().flatMap(({ slot, text }) => [
      { id: `yes${slot}` as const, label: $localize`${text}:question:, ja` },
      { id: `no${slot}` as const, label: $localize`${text}:question:, nej` },
    ]),
  ]);

  protected idOf(gender: CountedGender, column: TallyColumn): string {
    return controlIdOf(`tally-${gender}-${column}`);
  }

  protected isFault(gender: CountedGender, column: TallyColumn): boolean {
    const slot = /\d$/.exec(column)?.[0];
    const disagrees = this.sheet()
      .faults()
      .some(
        (fault) =>
          fault.gender === gender && (fault.slot === null ? column === 'declined' : String(fault.slot) === slot),
      );
    return disagrees || !this.sheet().isNumber(gender, column);
  }

  protected type(gender: CountedGender, column: TallyColumn, event: Event): void {
    this.sheet().type(gender, column, (event.target as HTMLInputElement).value);
    this.changed.emit();
  }
}
