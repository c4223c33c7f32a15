import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { obstacleStates, parties } from '@utfall/activities';
import type { ObstacleView } from '@utfall/api-contract';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { ActivitiesClient } from '../data/activities-client.js';
import { OwnerChoices } from '../data/owner-choices.js';
import { VolumeSections } from './volume-sections.js';

/** Structural obstacles that were raised to the parties, and what became of them. */
@Component({
  imports: [EmptyState, Icon, LoadFailure, RouterLink, VolumeSections],
  providers: [ActivitiesClient, OwnerChoices],
  templateUrl: './obstacles-page.html',
})
export class ObstaclesPage {
  protected readonly owners = inject(OwnerChoices);
  protected readonly forbund = inject(CurrentForbund);
  private readonly client = inject(ActivitiesClient);
  private readonly language = inject(LANGUAGE);

  protected readonly list = new Loadable<readonly ObstacleView[]>();
  protected readonly rows = computed(() =>
    (this.list.value() ?? []).map((obstacle) => {
      const last = obstacle.steps.at(-1);
      return {
        ...obstacle,
        link: this.forbund.link('volym', 'hinder', obstacle.id),
        to: parties[obstacle.party].label[this.language],
        raised: obstacle.steps[0]?.date ?? '',
        state: last ? obstacleStates[last.state].label[this.language] : '',
        since: last?.date ?? '',
        owner: this.owners.nameOf(obstacle.insatsId),
      };
    }),
  );

  constructor() {
    void this.owners.load();
    this.load();
  }

  protected load(): void {
    void this.list.load(() => this.client.obstacles());
  }
}
