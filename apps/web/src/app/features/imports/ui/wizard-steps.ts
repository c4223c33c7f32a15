import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

interface Step {
  readonly path: string;
  readonly name: string;
}

const steps: readonly Step[] = [
  { path: 'fil', name: $localize`Fil` },
  { path: 'kolumner', name: $localize`Kolumner` },
  { path: 'varden', name: $localize`Värden` },
  { path: 'granska', name: $localize`Granska och spara` },
];

/** Where one is in the wizard; steps that the file is ready for can be opened. */
@Component({
  selector: 'app-wizard-steps',
  imports: [RouterLink],
  template: `<nav i18n-aria-label aria-label="Steg i importen">
    <ol>
      @for (step of shown(); track step.path) {
        <li [class.here]="step.path === current()">
          @if (step.link && step.path !== current()) {
            <a [routerLink]="step.link">{{ step.name }}</a>
          } @else {
            <span [class.quiet]="step.path !== current()" [attr.aria-current]="step.path === current() ? 'step' : null">
              {{ step.name }}
            </span>
          }
        </li>
      }
    </ol>
  </nav>`,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 16px;
      margin: 0;
      padding: 0;
      list-style-position: inside;
    }
    a,
    span {
      display: inline-block;
      padding-block: 3px;
    }
    .here {
      font-weight: 600;
    }
  `,
})
export class WizardSteps {
  readonly current = input.required<string>();
  /** Link of a step, or null while the file is not ready for it. */
  readonly linkOf = input.required<(step: string) => string[] | null>();
  protected readonly shown = computed(() => steps.map((step) => ({ ...step, link: this.linkOf()(step.path) })));
}
