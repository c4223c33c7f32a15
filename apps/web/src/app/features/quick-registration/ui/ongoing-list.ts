import { Component, computed, inject, input, output } from '@angular/core';
import type { ParticipationView } from '@utfall/api-contract';
import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { textOf } from '../form/cell-text.js';

/** Everybody who is in the insats now, to be chosen for the exit. */
@Component({
  selector: 'app-ongoing-list',
  template: `
    <fieldset>
      <legend i18n>Vilka slutar?</legend>
      <label class="check all">
        <input
          type="checkbox"
          [checked]="chosen().size === people().length"
          [indeterminate]="chosen().size > 0 && chosen().size < people().length"
          (change)="chooseAll($event)"
        />
        <span i18n>Alla {{ people().length }}</span>
      </label>
      <div class="people">
        @for (person of people(); track person.id) {
          <label class="check">
            <input type="checkbox" [checked]="chosen().has(person.id)" (change)="choose(person.id, $event)" />
            <span
              >{{ person.name }} <span class="quiet small">{{ person.more }}</span></span
            >
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 4px;
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .people {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: 0 16px;
      max-height: 16rem;
      overflow-y: auto;
      padding: 4px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class OngoingList {
  readonly participations = input.required<readonly ParticipationView[]>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly chosenChange = output<ReadonlySet<string>>();
  private readonly language = inject(LANGUAGE);

  protected readonly people = computed(() =>
    this.participations().map(({ id, code, answers }) => ({
      id,
      name: code ?? $localize`Anonym`,
      more: [structuralVariables.startDate, 'gender', 'ageBand']
        .map((variable) => textOf(utfallCodebook.variable(variable), answers[variable] ?? null, this.language))
        .filter((text) => text !== '')
        .join(', '),
    })),
  );

  protected choose(id: string, event: Event): void {
    const chosen = new Set(this.chosen());
    if ((event.target as HTMLInputElement).checked) chosen.add(id);
    else chosen.delete(id);
    this.chosenChange.emit(chosen);
  }

  protected chooseAll(event: Event): void {
    const all = (event.target as HTMLInputElement).checked;
    this.chosenChange.emit(new Set(all ? this.people().map(({ id }) => id) : []));
  }
}
