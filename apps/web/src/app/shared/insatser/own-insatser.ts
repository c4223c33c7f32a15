import { inject, Injectable } from '@angular/core';
import { type InsatsView, paths } from '@utfall/api-contract';
import { Api } from '../data/api.js';
import { Loadable } from '../data/loadable.js';
import { CurrentForbund } from '../session/current-forbund.js';

/**
 * The insatser that the account reaches. Provided by the frame: what one page has fetched is there when the next one opens, so
 * that its lists take keys from the beginning, and it is fetched anew behind them.
 */
@Injectable()
export class OwnInsatser {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  readonly insatser = new Loadable<readonly InsatsView[]>();

  load(): Promise<void> {
    return this.insatser.load(() => this.api.get(this.forbund.api(paths.insatser)));
  }
}
