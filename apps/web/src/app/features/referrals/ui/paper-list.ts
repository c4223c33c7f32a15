import { Component, inject, input, output } from '@angular/core';
import { referralPaperIds, referralPapers, type ReferralPaper } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { controlIdOf, FieldGroup } from '../../../shared/ui/field/index.js';

/** Which papers: those that came, or those that are asked for. */
@Component({
  selector: 'app-paper-list',
  imports: [FieldGroup],
  template: `
    <app-field-group [controlId]="controlIdOf('papers')" [label]="label()" [help]="help()" [error]="error()">
      @for (paper of papers; track paper.id) {
        <label class="check">
          <input type="checkbox" [checked]="chosen().includes(paper.id)" (change)="check(paper.id, $event)" />
          {{ paper.label }}
        </label>
      }
    </app-field-group>
  `,
})
export class PaperList {
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly chosen = input.required<readonly ReferralPaper[]>();
  readonly error = input<string>();
  readonly chosenChange = output<readonly ReferralPaper[]>();
  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;
  protected readonly papers = referralPaperIds.map((id) => ({ id, label: referralPapers[id][this.language] }));

  protected check(id: ReferralPaper, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const others = this.chosen().filter((one) => one !== id);
    this.chosenChange.emit(checked ? [...others, id] : others);
  }
}
