import { afterNextRender, Component, computed, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { stateOf } from '@utfall/participation';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { HandOver } from '../data/hand-over.js';
import { TimelineClient } from '../data/timeline-client.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { QuestionList } from '../ui/question-list.js';

/** A participant goes on to another insats: one form, two participations. */
@Component({
  imports: [Banner, EmptyState, ErrorSummary, InsatsSelect, LoadFailure, QuestionList, RouterLink, SubmitKeys],
  providers: [Codebooks, FormDrafts, HandOver, TimelineClient],
  templateUrl: './hand-over-page.html',
  styleUrl: './part-page.scss',
})
export class HandOverPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly handOver = inject(HandOver);
  protected readonly forbund = inject(CurrentForbund);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  protected readonly controlIdOf = controlIdOf;
  protected readonly chooseInsats = $localize`Välj insats …`;
  protected readonly back = computed(() => this.forbund.link('deltagare', this.id()));
  protected readonly ongoing = computed(() => {
    const participation = this.handOver.participation.value();
    return participation && participation.code !== null && stateOf(participation.answers) === 'ongoing';
  });

  constructor() {
    afterNextRender(() => void this.load());
  }

  protected async load(): Promise<void> {
    await this.handOver.load(this.id());
    const read = (): void => document.getElementById(controlIdOf('insatsId'))?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected choose(insatsId: string): void {
    this.handOver.choose(insatsId);
  }

  protected cancel(): void {
    this.handOver.discard();
    void this.router.navigate(this.back());
  }

  protected async save(): Promise<void> {
    const made = await this.handOver.save();
    if (!made) return;
    const { ended, begun, referral } = made;
    if (begun) this.notices.say($localize`Deltagaren har gått vidare och har koden ${begun.code ?? ''}:kod: där.`);
    else
      this.notices.say($localize`Deltagandet är avslutat och remissen ${referral?.number ?? ''}:nummer: är skickad.`);
    await this.router.navigate(this.forbund.link('deltagare', (begun ?? ended).id));
  }
}
