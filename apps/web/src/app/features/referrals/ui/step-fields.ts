import { Component, computed, inject, input, output } from '@angular/core';
import type { ReferralQueues, ReferralTarget } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { reasonsFor, type ReferralReason } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import type { TypedStep } from '../form/typed-step.js';
import { daysText, reasonText } from '../form/referral-text.js';
import { PaperList } from './paper-list.js';

export type StepChange = {
  [K in keyof TypedStep]: { readonly field: K; readonly value: TypedStep[K] };
}[keyof TypedStep];

/** What a step asks for: its day, and where to, which papers or why. */
@Component({
  selector: 'app-step-fields',
  imports: [DateValue, Field, FieldControl, PaperList],
  templateUrl: './step-fields.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
})
export class StepFields {
  readonly typed = input.required<TypedStep>();
  readonly targets = input.required<readonly ReferralTarget[]>();
  /** To show who waits where; undefined = not known yet. */
  readonly queues = input<ReferralQueues>();
  readonly errors = input.required<Readonly<Record<string, string>>>();
  readonly today = input.required<LocalDate>();
  readonly changed = output<StepChange>();
  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;

  protected readonly asksPapers = computed(() => ['askCompletion', 'receivePapers'].includes(this.typed().action));
  protected readonly papersLabel = computed(() =>
    this.typed().action === 'askCompletion' ? $localize`Underlag som begärs` : $localize`Underlag som kom`,
  );
  protected readonly reasons = computed(() => {
    const { action } = this.typed();
    if (action === 'receivePapers') return [];
    return reasonsFor(action).map((id) => ({ id, label: reasonText(id)[this.language] }));
  });
  protected readonly choices = computed(() => {
    const queues = new Map((this.queues()?.insatser ?? []).map((one) => [one.id, one.queue]));
    return this.targets().map(({ id, name }) => {
      const queue = queues.get(id);
      if (!queue || queue.length === 0) return { id, label: name };
      const longest = daysText(queue.longest ?? 0);
      return { id, label: $localize`${name}:insats: – ${queue.length}:count: väntar, längst ${longest}:days:` };
    });
  });

  protected chooseInsats(event: Event): void {
    this.changed.emit({ field: 'insatsId', value: (event.target as HTMLSelectElement).value });
  }

  protected chooseReason(event: Event): void {
    this.changed.emit({ field: 'reason', value: (event.target as HTMLSelectElement).value as '' | ReferralReason });
  }

  protected type(event: Event): void {
    this.changed.emit({ field: 'note', value: (event.target as HTMLTextAreaElement).value });
  }
}
