import type { HistoryEntry } from '@utfall/api-contract';
import type { Codebook } from '@utfall/codebook';
import type { ParticipationImage } from './audit-participation.js';

type Changes = HistoryEntry['changes'];

/**
 * What differs between two images, in the order of the form: `code`, then each variable, then its extents as
 * `<variable>.extents`. Values are ids; labels are the reader's. `before` null = there was nothing.
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

function fieldsOf(codebook: Codebook, { code, answers, extents }: ParticipationImage): Map<string, unknown> {
  return new Map<string, unknown>([
    ['code', code],
    ...codebook.variables.flatMap(({ id, extent }): [string, unknown][] => [
      [id, answers[id] ?? null],
      ...(extent ? [[`${id}.extents`, extentsOf(extents[id])] as [string, unknown]] : []),
    ]),
  ]);
}

/** The same extents in another order are the same. */
function extentsOf(extents: Readonly<Record<string, number>> | undefined): Record<string, number> | null {
  const entries = Object.entries(extents ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
