import { categoryById, observationCodebook, type AnswerSet, type Text } from '@utfall/codebook';
import {
  followUpOutcomes,
  type ListItem,
  meetingKinds,
  meetingParties,
  type PartKind,
  type Parts,
  pauseReasons,
} from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';
import { answerText } from './answer-text.js';

/** What the kinds are called on a page. */
export function partHeading(kind: PartKind): string {
  switch (kind) {
    case 'pause':
      return $localize`Paus`;
    case 'contact':
      return $localize`Kontaktperson`;
    case 'observation':
      return $localize`Försörjning och sysselsättning`;
    case 'meeting':
      return $localize`Möte`;
    case 'followUp':
      return $localize`Uppföljning`;
  }
}

/** A part as one reads it: what it is, and what else is known of it. */
export interface PartText {
  readonly heading: string;
  readonly detail: string;
}

/** @param names of accounts, by id */
export function partText<K extends PartKind>(
  kind: K,
  part: Parts[K],
  language: Language,
  names: Readonly<Record<string, string>>,
): PartText {
  if ('accountId' in part) {
    const name = names[part.accountId] ?? $localize`en som inte längre har konto`;
    return { heading: $localize`Kontaktperson: ${name}:namn:`, detail: '' };
  }
  if ('reason' in part) {
    return {
      heading: $localize`Paus: ${label(pauseReasons, part.reason, language).toLocaleLowerCase(language)}:orsak:`,
      detail: '',
    };
  }
  if ('meeting' in part) {
    const parties = part.parties.map((party) => label(meetingParties, party, language));
    return { heading: label(meetingKinds, part.meeting, language), detail: parties.join(' · ') };
  }
  if ('months' in part) {
    const outcome = label(followUpOutcomes, part.outcome, language).toLocaleLowerCase(language);
    return {
      heading: $localize`Uppföljning efter ${part.months}:antal: månader: ${outcome}:resultat:`,
      detail: observedText(part, language),
    };
  }
  return { heading: partHeading('observation'), detail: observedText(part, language) };
}

function observedText({ answers, extents }: AnswerSet, language: Language): string {
  return observationCodebook.variables
    .map((variable) => ({ variable, answer: answers[variable.id] ?? null }))
    .filter(({ answer }) => answer !== null)
    .map(({ variable, answer }) => answerText(variable, answer, language, extents[variable.id]))
    .join(' · ');
}

export function label(list: readonly ListItem[], id: string, language: Language): string {
  const found: Text | undefined = list.find((item) => item.id === id);
  return found?.[language] ?? id;
}

const lists: Readonly<Record<string, readonly ListItem[]>> = {
  'pause.reason': pauseReasons,
  'meeting.meeting': meetingKinds,
  'meeting.parties': meetingParties,
  'followUp.outcome': followUpOutcomes,
};

/** A value of a part as the audit trail keeps it, as one reads it; undefined for what is no part's. */
export function partValueText(field: string, value: unknown, language: Language): string | undefined {
  const [, name = ''] = field.split('.');
  const list = lists[field];
  const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  if (list) return ids.map((id) => label(list, id, language)).join(', ');
  const variable = observationCodebook.variables.find(({ id }) => id === name);
  if (!variable) return undefined;
  return ids.map((id) => categoryById(variable, id)?.[language] ?? id).join(', ') || undefined;
}
