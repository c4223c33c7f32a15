import { partDates, partKinds, type PartKind, type PartsOf } from './part.js';

/** The part that hinders a new start or exit, and the date of it. */
export interface PartOutside {
  readonly kind: PartKind;
  readonly field: 'startDate' | 'endDate';
  readonly date: string;
}

/**
 * What would lie outside the spell were its dates changed: the parts of the time in the insats before the start or after
 * the exit, and the follow-ups of an exit that is taken back. The one farthest out for each date.
 */
export function partsOutside(
  parts: PartsOf,
  { start, end }: { readonly start: string; readonly end: string | null },
): PartOutside[] {
  const inside = partKinds.filter((kind) => kind !== 'followUp');
  const dated = inside.flatMap((kind) => parts[kind].map((part) => ({ kind, ...partDates(part) })));
  const first = dated.filter((one) => one.first < start).sort((a, b) => (a.first < b.first ? -1 : 1))[0];
  const last =
    end === null ? undefined : dated.filter((one) => one.last > end).sort((a, b) => (a.last > b.last ? -1 : 1))[0];
  const followed = end === null ? parts.followUp[0] : parts.followUp.find(({ on }) => on < end);
  return [
    ...(first ? [{ kind: first.kind, field: 'startDate' as const, date: first.first }] : []),
    ...(last ? [{ kind: last.kind, field: 'endDate' as const, date: last.last }] : []),
    ...(followed ? [{ kind: 'followUp' as const, field: 'endDate' as const, date: followed.on }] : []),
  ];
}
