import { type Consent, consentForms } from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';

type Told = Pick<Consent, 'form'> & { readonly givenOn: string; readonly withdrawnOn: string | null };

/** A consent as one reads it: «2026-02-01, skriftligt» and, when it was, until when. */
export function consentText({ givenOn, form, withdrawnOn }: Told, language: Language): string {
  const given = `${givenOn}, ${consentForms[form][language].toLocaleLowerCase(language)}`;
  return withdrawnOn === null ? given : $localize`${given}:consent:; återtaget ${withdrawnOn}:day:`;
}
