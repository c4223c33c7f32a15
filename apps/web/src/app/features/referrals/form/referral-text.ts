import type { ReferralAction } from '@utfall/api-contract';
import type { Text } from '@utfall/codebook';
import {
  type ConsentAnswer,
  consentDecisions,
  consentForms,
  referralConsents,
  referralPapers,
  type ReferralConsent,
  type ReferralPaper,
  referralReasons,
  type ReferralReason,
  type ReferralState,
} from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';

export const stateTexts: Readonly<Record<ReferralState, string>> = {
  received: $localize`Mottagen`,
  completionAsked: $localize`Komplettering begärd`,
  placed: $localize`Placerad`,
  queued: $localize`I kö`,
  started: $localize`Startad`,
  declined: $localize`Avböjd`,
  withdrawn: $localize`Återtagen`,
  returned: $localize`Återremitterad`,
};

/** What the button of a step says. */
export const actionTexts: Readonly<Record<ReferralAction, string>> = {
  askCompletion: $localize`Begär komplettering`,
  receivePapers: $localize`Ta emot underlag`,
  place: $localize`Placera`,
  queue: $localize`Ställ i kö`,
  sendBack: $localize`Skicka till remissteamet`,
  decline: $localize`Avböj`,
  withdraw: $localize`Återta`,
  return: $localize`Återremittera`,
  reopen: $localize`Öppna igen`,
};

/** What was done, in the history. */
const eventTexts: Readonly<Record<string, string>> = {
  created: $localize`Mottagen`,
  edit: $localize`Ändrad`,
  askCompletion: $localize`Komplettering begärd`,
  receiveSomePapers: $localize`Underlag kom`,
  receiveAllPapers: $localize`Underlag kom`,
  place: $localize`Placerad`,
  queue: $localize`Ställd i kö`,
  start: $localize`Startad`,
  sendBack: $localize`Skickad till remissteamet`,
  decline: $localize`Avböjd`,
  withdraw: $localize`Återtagen`,
  return: $localize`Återremitterad`,
  reopen: $localize`Öppnad igen`,
  reopenPlaced: $localize`Öppnad igen`,
};

export function eventText(event: string): string {
  return eventTexts[event] ?? event;
}

/** The name of what a checklist holds: a paper or a consent. */
export function itemText(item: ReferralPaper | ReferralConsent): Text {
  return item in referralPapers ? referralPapers[item as ReferralPaper] : referralConsents[item as ReferralConsent];
}

/** «Ja, skriftligt, 2026-09-01», or that nobody has asked. */
export function consentText(
  answer: (Pick<ConsentAnswer, 'decision' | 'form'> & { readonly on: string }) | null,
  language: Language,
): string {
  if (answer === null) return $localize`Inte tillfrågad än`;
  const form = consentForms[answer.form][language].toLocaleLowerCase(language);
  return [consentDecisions[answer.decision][language], form, answer.on].join(', ');
}

export function reasonText(reason: string): Text {
  return reason in referralReasons ? referralReasons[reason as ReferralReason] : { sv: reason, en: reason };
}

/** «32 dagar». */
export function daysText(days: number): string {
  return days === 1 ? $localize`1 dag` : $localize`${days}:days: dagar`;
}
