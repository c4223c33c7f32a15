import { afterNextRender, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localDate } from '@utfall/calendar';
import { formOptions, structuralVariables, utfallCodebook } from '@utfall/codebook';
import { TextPipe } from '../../../shared/language/text.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Banner, EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { Closing } from '../data/closing.js';
import { TimelineClient } from '../data/timeline-client.js';

/** An insats has ended: everybody who is left is ended in one go, each with a reason or Uppgift saknas. */
@Component({
  imports: [Banner, DateValue, EmptyState, ErrorSummary, Field, LoadFailure, RouterLink, SubmitKeys, TextPipe],
  providers: [Closing, FormDrafts, TimelineClient],
  templateUrl: './closing-page.html',
  styleUrl: './closing-page.scss',
})
export class ClosingPage {
  /** From the address. */
  readonly insats = input.required<string>();

  protected readonly closing = inject(Closing);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  protected readonly today = localDate(inject(SessionStore).today());

  protected readonly controlIdOf = controlIdOf;
  protected readonly reasons = formOptions(utfallCodebook.variable(structuralVariables.exitReason), this.today);
  protected readonly back = this.forbund.link('deltagare');
  protected readonly rows = computed(() =>
    (this.closing.view.value()?.ongoing ?? []).map(({ id, code, answers }) => ({
      id,
      code,
      start: String(answers[structuralVariables.startDate]),
    })),
  );

  constructor() {
    afterNextRender(() => void this.load());
  }

  protected load(): Promise<void> {
    return this.closing.load(this.insats());
  }

  protected reasonOf(name: string): string {
    return $localize`Avslutsorsak för ${name}:kod:`;
  }

  protected choose(id: string, event: Event): void {
    this.closing.setReason(id, (event.target as HTMLSelectElement).value);
  }

  protected cancel(): void {
    this.closing.discard();
    void this.router.navigate(this.back);
  }

  protected async save(): Promise<void> {
    const count = this.rows().length;
    const sure = await this.dialogs.confirm({
      heading: $localize`Avsluta alla ${count}:antal: deltaganden?`,
      consequence: $localize`De räknas som avslutade och inte längre som pågående, märkta med att insatsen upphörde. Varje avslut kan ångras för sig.`,
      act: $localize`Avsluta alla`,
      destructive: true,
    });
    if (!sure) return;
    const closed = await this.closing.save();
    if (!closed) return;
    this.notices.say($localize`${closed.ended}:antal: deltaganden är avslutade.`);
    await this.router.navigate(this.back, { queryParams: { insats: this.insats(), urval: 'ended' } });
  }
}
