import type { HistoryEntry } from '@utfall/api-contract';
import type { Codebook } from '@utfall/codebook';
import { type Consent, consentPurposes } from '@utfall/participation';
import type { ParticipationImage } from './audit-participation.js';

type Changes = HistoryEntry['changes'];

/**
 * What differs between two images, in the order of the form: `code`, then each variable with its extents as
 * `<variable>.extents`, then the latest consent to each purpose as `consent.<purpose>`. Values are ids; labels are the reader's. `before` null = there was nothing.
 */
export function imageChanges(
  codebook: Codebook,
  before: ParticipationImage | null,
  after: ParticipationImage,
): Changes {
  const [was, is] = [before && fieldsOf(codebook, before), fieldsOf(codebook, after)];
  return [...is.keys()]
    .map((field) => ({ field, before: was?.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function fieldsOf(
  codebook: Codebook,
  { code, answers, extents, consents = [] }: ParticipationImage,
): Map<string, unknown> {
  return new Map<string, unknown>([
    ['code', code],
    ...codebook.variables.flatMap(({ id, extent }): [string, unknown][] => [
      [id, answers[id] ?? null],
      ...(extent ? [[`${id}.extents`, extentsOf(extents[id])] as [string, unknown]] : []),
    ]),
    ...Object.keys(consentPurposes).map((purpose): [string, unknown] => [
      `consent.${purpose}`,
      consentText(consents.findLast((consent) => consent.purpose === purpose)),
    ]),
  ]);
}

function consentText(consent: Consent | undefined): object | null {
  return consent ? { givenOn: consent.givenOn, form: consent.form, withdrawnOn: consent.withdrawnOn } : null;
}

/** The same extents in another order are the same. */
function extentsOf(extents: Readonly<Record<string, number>> | undefined): Record<string, number> | null {
  const entries = Object.entries(extents ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
