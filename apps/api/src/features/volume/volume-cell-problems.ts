import type { FieldProblem, VolumeCellDto } from '@utfall/api-contract';
import type { Month } from '@utfall/calendar';

/** What is wrong with cells that each by itself is rightly written, by their place in the request. */
export function volumeCellProblems(
  cells: readonly VolumeCellDto[],
  reached: ReadonlySet<string>,
  thisMonth: Month,
): FieldProblem[] {
  const taken = new Set<string>();
  return cells.flatMap((cell, i) => {
    const key = JSON.stringify([cell.insatsId, cell.label || null, cell.gender, cell.month]);
    const isTwice = taken.has(key);
    taken.add(key);
    return [
      ...(reached.has(cell.insatsId) ? [] : [{ field: `cells.${i}.insatsId`, ...unknownInsats }]),
      ...(cell.month > thisMonth ? [{ field: `cells.${i}.month`, ...future }] : []),
      ...(isTwice ? [{ field: `cells.${i}.label`, ...twice }] : []),
    ];
  });
}

const unknownInsats = {
  code: 'unknown',
  message: 'Insatsen finns inte bland dina.',
  messageEn: 'The insats is not one of yours.',
};
const future = {
  code: 'future',
  message: 'Månaden ligger i framtiden.',
  messageEn: 'The month is in the future.',
};
const twice = {
  code: 'twice',
  message: 'Samma ruta står två gånger.',
  messageEn: 'The same cell stands there twice.',
};
