import { inject, Injectable } from '@angular/core';
import { type OverviewView, paths } from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** What needs the person now and the figures of the role, in one request. Provided by the page. */
@Injectable()
export class OverviewStore {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  readonly overview = new Loadable<OverviewView>();

  load(): Promise<void> {
    return this.overview.load(() => this.api.get(this.forbund.api(paths.overview)));
  }
}
