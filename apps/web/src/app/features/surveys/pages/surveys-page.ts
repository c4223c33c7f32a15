import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InsatsView, SurveyListView, SurveySettingsView, SurveyView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { SurveysClient } from '../data/surveys-client.js';
import { SurveyCard } from '../ui/survey-card.js';

/** Enkäter: response rate, answers by indicator and gender, and what was made of them. */
@Component({
  imports: [EmptyState, Icon, InsatsSelect, LoadFailure, RouterLink, SurveyCard],
  providers: [SurveysClient],
  templateUrl: './surveys-page.html',
  styleUrl: './surveys-page.scss',
})
export class SurveysPage {
  /** From the address. */
  readonly insats = input<string>();

  protected readonly forbund = inject(CurrentForbund);
  private readonly client = inject(SurveysClient);
  private readonly router = inject(Router);

  protected readonly surveys = new Loadable<SurveyListView>();
  protected readonly settings = new Loadable<SurveySettingsView>();
  protected readonly insatser = new Loadable<readonly InsatsView[]>();
  protected readonly mayDefine = this.forbund.allows('survey:define');
  protected readonly mayWrite = this.forbund.allows('survey:write') || this.forbund.allows('survey:writeOwn');
  protected readonly all = $localize`Alla insatser`;
  protected readonly shown = computed(() => {
    const chosen = this.insats();
    return (this.surveys.value()?.items ?? []).filter(({ insatsId }) => !chosen || insatsId === chosen);
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    await Promise.all([
      this.surveys.load(() => this.client.list()),
      this.settings.load(() => this.client.settings()),
      this.insatser.load(() => this.client.insatser()),
    ]);
  }

  protected choose(insats: string): void {
    const queryParams = { insats: insats || null };
    void this.router.navigate(this.forbund.link('enkater'), { queryParams, replaceUrl: true });
  }

  /** The förbund changes all, a samordnare those of own insatser. */
  protected linkTo({ id, insatsId }: SurveyView): readonly string[] | null {
    const own = insatsId !== null && this.forbund.membership().insatser.includes(insatsId);
    const may = this.forbund.allows('survey:write') || (own && this.forbund.allows('survey:writeOwn'));
    return may ? this.forbund.link('enkater', id) : null;
  }
}
