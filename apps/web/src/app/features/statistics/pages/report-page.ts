import { Component, computed, effect, inject, input } from '@angular/core';
import { localDate } from '@utfall/calendar';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Banner } from '../../../shared/ui/feedback/index.js';
import { queryFrom } from '../data/report-query.js';
import { ReportStore } from '../data/report-store.js';

@Component({
  imports: [Banner],
  providers: [ReportStore],
  templateUrl: './report-page.html',
})
export class ReportPage {
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly insats = input<string | string[]>();

  protected readonly store = inject(ReportStore);
  protected readonly language = inject(LANGUAGE);
  private readonly today = localDate(inject(SessionStore).today());
  protected readonly query = computed(() =>
    queryFrom({ from: this.from(), to: this.to(), insats: this.insats() }, this.today),
  );

  constructor() {
    void this.store.loadInsatser();
    effect(() => void this.store.load(this.query()));
  }
}
