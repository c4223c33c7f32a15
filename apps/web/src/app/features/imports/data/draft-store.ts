import { computed, inject, Injectable } from '@angular/core';
import type { ImportDraftView } from '@utfall/api-contract';
import { importTargets } from '@utfall/participation';
import { Loadable } from '../../../shared/data/loadable.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { WizardClient } from './wizard-client.js';

/** The file of a step of the wizard. Provided by the page. */
@Injectable()
export class DraftStore {
  private readonly client = inject(WizardClient);
  private readonly forbund = inject(CurrentForbund);
  readonly draft = new Loadable<ImportDraftView>();
  readonly targets = importTargets(this.forbund.membership().optionalVariables);

  load(id: string): Promise<void> {
    return this.draft.load(() => this.client.draft(id));
  }

  /** Where a step is, or null while the file is not ready for it. */
  readonly linkOf = computed(() => {
    const draft = this.draft.value();
    return (step: string): string[] | null => {
      if (!draft) return null;
      const isMapped = draft.problems.length === 0;
      const isOpen =
        step === 'fil' || step === 'kolumner' || (isMapped && (step === 'varden' || draft.openValues === 0));
      return isOpen ? this.link(draft.id, step) : null;
    };
  });

  link(id: string, step: string): string[] {
    return this.forbund.link('import', 'guide', id, step);
  }
}
