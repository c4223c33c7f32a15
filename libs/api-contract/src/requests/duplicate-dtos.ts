import { ChoiceField, IdField } from '../validation/choice-field.js';
import { VersionField } from '../validation/number-field.js';

/** One person with two codes; one enrolment that was registered twice; or two people who are alike. */
export const duplicateDecisions = ['samePerson', 'sameSpell', 'different'] as const;
export type DuplicateDecisionKind = (typeof duplicateDecisions)[number];

/** POST duplicates: what the one who knows says of two records of an insats. */
export class DecideDuplicateDto {
  @ChoiceField({ sv: 'Beslut', en: 'Decision' }, duplicateDecisions)
  kind!: DuplicateDecisionKind;

  /** The record that stays as it is. */
  @IdField({ sv: 'Deltagande', en: 'Participation' })
  keptId!: string;

  @VersionField()
  keptVersion!: number;

  @IdField({ sv: 'Deltagande', en: 'Participation' })
  otherId!: string;

  @VersionField()
  otherVersion!: number;
}
