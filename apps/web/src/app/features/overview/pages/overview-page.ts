import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { periodText } from '@utfall/appendix';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { FigureStrip } from '../../../shared/ui/figures/index.js';
import { OverviewStore } from '../data/overview-store.js';
import { figureGroups, isEmpty } from '../figure-groups.js';
import { withoutFigures } from '../role-without-figures.js';
import { taskGroups } from '../task-groups.js';
import { TaskList } from '../ui/task-list.js';

/** Where one lands: what needs me now, then the few figures that matter to the role. */
@Component({
  imports: [EmptyState, FigureStrip, LoadFailure, RouterLink, TaskList],
  providers: [OverviewStore],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly store = inject(OverviewStore);
  protected readonly forbund = inject(CurrentForbund);
  private readonly language = inject(LANGUAGE);

  protected readonly seesFigures = this.forbund.allows('report:read');
  /** Who sees no figures may have referrals to decide about. */
  protected readonly seesTasks = this.seesFigures || this.forbund.allows('referral:triage');
  protected readonly mayWriteInsatser = this.forbund.allows('insats:write');
  protected readonly mayEnrol = this.forbund.allows('participation:write');
  protected readonly mayImport = this.forbund.allows('participation:import') || this.forbund.allows('economy:import');
  protected readonly mayReadInsatser = this.forbund.allows('insats:read');
  protected readonly roleTexts = computed(() =>
    this.forbund.membership().roles.flatMap((role) => withoutFigures(role) ?? []),
  );
  private readonly overview = this.store.overview.value;
  protected readonly tasks = computed(() => {
    const overview = this.overview();
    return overview ? taskGroups(overview, (page, ...parts) => this.forbund.link(page, ...parts)) : [];
  });
  protected readonly figures = computed(() => {
    const overview = this.overview();
    return overview ? figureGroups(overview, this.forbund.membership().name, this.forbund.link('statistik')) : [];
  });
  protected readonly hasNothing = computed(() => isEmpty(this.overview()?.figures ?? []));
  protected readonly period = computed(() => {
    const overview = this.overview();
    return overview && periodText(overview.period, this.language);
  });

  constructor() {
    if (this.seesTasks) void this.store.load();
  }
}
