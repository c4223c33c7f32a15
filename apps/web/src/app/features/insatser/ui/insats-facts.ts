import { Component, computed, inject, input } from '@angular/core';
import type { InsatsView } from '@utfall/api-contract';
import { LANGUAGE } from '../../../shared/language/language.js';
import { datesText } from '../form/dates-text.js';
import { goalText } from '../form/goal-text.js';
import { kindText } from '../form/kind-text.js';

/** One insats as those read it who do not change it. */
@Component({
  selector: 'app-insats-facts',
  template: `
    <dl>
      @for (fact of facts(); track fact.term) {
        <dt>{{ fact.term }}</dt>
        <dd>{{ fact.text ?? '–' }}</dd>
      }
    </dl>
  `,
  styleUrl: './insats-facts.scss',
})
export class InsatsFacts {
  readonly insats = input.required<InsatsView>();
  /** Name of the insats that it is a track of. */
  readonly parent = input<string>();
  private readonly language = inject(LANGUAGE);

  protected readonly facts = computed(() => {
    const insats = this.insats();
    const parent = this.parent();
    return [
      ...(parent === undefined ? [] : [{ term: $localize`Överordnad insats`, text: parent }]),
      { term: $localize`Inriktning`, text: kindText(insats.kind, insats.individualShare) },
      { term: $localize`Insatsägare`, text: insats.owner },
      { term: $localize`Kodprefix`, text: insats.codePrefix },
      { term: $localize`Ekonomikod`, text: insats.ledgerCode },
      { term: $localize`Period`, text: datesText(insats.startDate, insats.endDate) || null },
      { term: $localize`Platser per år`, text: insats.places },
      { term: $localize`Uppföljningsplatser`, text: insats.followUpPlaces },
      { term: $localize`I kö`, text: insats.waiting },
      {
        term: $localize`:in plural|:Mål`,
        text: insats.goals.map((goal) => goalText(goal, this.language)).join('\n') || null,
      },
    ];
  });
}
