import { computed, inject, Injectable } from '@angular/core';
import { paths, type QuestionView } from '@utfall/api-contract';
import { type AskedInsats, type Codebook, forbundCodebooks } from '@utfall/codebook';
import { Api } from '../data/api.js';
import { Loadable } from '../data/loadable.js';
import { CurrentForbund } from '../session/current-forbund.js';

/**
 * What is asked in each insats: the codebook with the questions that the förbund asks itself. Provided by the frame: what one page
 * has fetched is there when the next one opens, and it is fetched anew behind it.
 */
@Injectable()
export class Codebooks {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  readonly questions = new Loadable<readonly QuestionView[]>();
  private readonly codebooks = computed(() => forbundCodebooks(this.questions.value() ?? []));
  /** Everything that is asked somewhere. */
  readonly all = computed(() => this.codebooks().all);

  load(): Promise<void> {
    return this.questions.load(() => this.api.get(this.forbund.api(paths.questions)));
  }

  /** @param insats undefined while it is not chosen: then what every insats asks */
  of(insats: AskedInsats | undefined): Codebook {
    return this.codebooks().of(insats ?? { id: '', parentId: null });
  }
}
