import type { ImportDraftView } from '@utfall/api-contract';

export type WizardStep = 'fil' | 'kolumner' | 'varden' | 'granska';

/** The first step that still needs a person: none of the mapping where it is remembered and everything has a meaning. */
export function nextStep({ problems, remembered, openValues }: ImportDraftView): WizardStep {
  if (problems.length > 0 || !remembered) return 'kolumner';
  return openValues > 0 ? 'varden' : 'granska';
}
