import type { HistoryEntry } from '@utfall/api-contract';
import type { PartImage } from './audit-part.js';

/** Which part it is: what a change is about is named by its kind and field, `pause.from`, `observation.answers.support`. */
export function partChanges(after: PartImage, before: PartImage | null): HistoryEntry['changes'] {
  const [was, is] = [fieldsOf(before?.part ?? null), fieldsOf(after.part)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((field) => ({ field: `${after.kind}.${field}`, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function fieldsOf(part: object | null): Map<string, unknown> {
  return new Map(
    Object.entries(part ?? {}).flatMap(([field, value]: [string, unknown]) =>
      field === 'answers' || field === 'extents'
        ? Object.entries(value as object).map(([id, one]): [string, unknown] => [
            field === 'answers' ? id : `${id}.extents`,
            one,
          ])
        : [[field, value] as [string, unknown]],
    ),
  );
}
