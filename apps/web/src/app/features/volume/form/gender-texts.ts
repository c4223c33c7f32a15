import type { CountedGender } from '@utfall/activities';

/** Whom a count is of, as the columns of the report say it. */
export const genderTexts: Readonly<Record<CountedGender, string>> = {
  woman: $localize`Kvinnor`,
  man: $localize`Män`,
  other: $localize`Annat`,
  unknown: $localize`Uppgift saknas`,
};
